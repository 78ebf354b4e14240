import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  type Available,
  findShortages,
  sharedItems,
  type Shortage,
  type StockLine,
  type VariantNeeds,
} from "./shortages"
import {
  toAvailable,
  toNeeds,
  toShelves,
  VARIANT_STOCK_FIELDS,
  type VariantRecord,
} from "./stock-records"

export type Stock = { needs: VariantNeeds[]; available: Available }

/** What these variants take and what is free of it for a sales channel: one query for all. */
export async function readStock(
  container: MedusaContainer,
  variantIds: string[],
  salesChannelId: string | null | undefined
): Promise<Stock> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "product_variant",
      fields: VARIANT_STOCK_FIELDS,
      filters: { id: [...new Set(variantIds)] },
    })
  const records = data as unknown as VariantRecord[]
  return {
    needs: records.map(toNeeds),
    available: toAvailable(toShelves(records, salesChannelId)),
  }
}

export type LinesOfChannel = {
  lines: StockLine[]
  sales_channel_id: string | null | undefined
  /** The variants that are about to change. @default all of them */
  touched?: string[]
}

/** What a cart with these lines lacks. */
export async function readShortages(
  container: MedusaContainer,
  { lines, sales_channel_id, touched }: LinesOfChannel
): Promise<Shortage[]> {
  const { needs, available } = await readStock(
    container,
    lines.map(({ variant_id }) => variant_id),
    sales_channel_id
  )
  return findShortages(lines, needs, available, touched)
}

/**
 * Whether a sum over the lines can be more than each of them: only then there is
 * something that core's own check, line by line, does not see. Costs one look at
 * the links of the variants, and nothing for a single line.
 */
export async function linesShareStock(
  container: MedusaContainer,
  lines: StockLine[]
): Promise<boolean> {
  const variantIds = [...new Set(lines.map(({ variant_id }) => variant_id))]
  if (variantIds.length < lines.length) {
    return true
  }
  if (lines.length < 2) {
    return false
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "product_variant_inventory_item",
      fields: ["variant_id", "inventory_item_id", "required_quantity"],
      filters: { variant_id: variantIds },
    })
  const links = data as {
    variant_id: string
    inventory_item_id: string
    required_quantity: number
  }[]
  const needs = variantIds.map((id) => ({
    id,
    parts: links.filter(({ variant_id }) => variant_id === id),
  }))
  return sharedItems(lines, needs).size > 0
}
