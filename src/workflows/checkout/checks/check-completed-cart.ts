import { Modules } from "@medusajs/framework/utils"
import { findShortages, sharedItems } from "../../../utils/checkout/shortages"
import {
  insufficientStock,
  soldMeanwhile,
} from "../../../utils/checkout/stock-error"
import {
  type Shelf,
  toAvailable,
  toNeeds,
  toShelves,
  type VariantRecord,
} from "../../../utils/checkout/stock-records"
import { toStockLines } from "./stock-lines"
import type { CheckContext, CheckedLine } from "./types"

type CompletedCart = {
  completed_at?: unknown
  sales_channel_id?: string | null
  items?: (CheckedLine & { variant?: VariantRecord | null })[] | null
}

/**
 * For `completeCartWorkflow.hooks.validate`: all lines of the cart, together, from
 * what core has just read. Asks the database nothing.
 *
 * @returns the shelves to look at again with `checkReservedShelves`: those from which
 *   several lines take, which core reserves line by line; mostly none
 * @throws {MedusaError} NOT_ALLOWED, code `insufficient_inventory`
 */
export function checkCompletedCart({ cart }: { cart: object }): Shelf[] {
  const { completed_at, sales_channel_id, items } = cart as CompletedCart
  // Completing again answers the order that is there; its own stock is taken.
  if (completed_at) {
    return []
  }
  const lines = toStockLines(items ?? [])
  const records = new Map<string, VariantRecord>()
  for (const { variant } of items ?? []) {
    if (variant) {
      records.set(variant.id, variant)
    }
  }
  const shelves = toShelves([...records.values()], sales_channel_id)
  const needs = [...records.values()].map(toNeeds)
  const titles = new Map(
    (items ?? []).map((item) => [item.variant_id, titleOf(item)])
  )
  const shortages = findShortages(lines, needs, toAvailable(shelves))
  if (shortages.length) {
    throw insufficientStock(
      shortages.map((shortage) => ({
        ...shortage,
        title: titles.get(shortage.variant_id) ?? shortage.title,
      }))
    )
  }
  const shared = sharedItems(lines, needs)
  // Who may be oversold is not watched, nor is a shelf that was oversold before.
  needs
    .filter(({ allow_backorder }) => allow_backorder)
    .flatMap(({ parts }) => parts)
    .forEach((part) => shared.delete(part.inventory_item_id))
  return shelves.filter(
    ({ inventory_item_id, free }) => shared.has(inventory_item_id) && free >= 0
  )
}

/**
 * After the stock is reserved and before anything is paid: whether others took from
 * the same shelves since `checkCompletedCart`. Core locks the shelves while it
 * reserves, but compares each line with them alone.
 *
 * @throws {MedusaError} NOT_ALLOWED, code `insufficient_inventory`
 */
export async function checkReservedShelves(
  shelves: Shelf[],
  { container }: CheckContext
): Promise<void> {
  if (!shelves.length) {
    return
  }
  const levels = await container
    .resolve(Modules.INVENTORY)
    .listInventoryLevels({
      inventory_item_id: shelves.map((shelf) => shelf.inventory_item_id),
      location_id: shelves.map((shelf) => shelf.location_id),
    })
  const oversold = levels.some(
    (level) =>
      Number(level.reserved_quantity) > Number(level.stocked_quantity) &&
      shelves.some(
        (shelf) =>
          shelf.inventory_item_id === level.inventory_item_id &&
          shelf.location_id === level.location_id
      )
  )
  if (oversold) {
    throw soldMeanwhile()
  }
}

function titleOf(item: CheckedLine): string | undefined {
  const { product_title, title } = item as {
    product_title?: string | null
    title?: string | null
  }
  return product_title ?? title ?? undefined
}
