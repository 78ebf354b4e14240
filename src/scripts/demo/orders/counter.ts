import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { STORIES } from "./stories"

/** What is looked up once and needed by every order. */
export type Counter = {
  variants: Map<string, Variant>
  regions: Region[]
  shippingOptions: ShippingOption[]
}

type Variant = {
  id: string
  sku: string
  title: string
  product: { title: string; thumbnail: string | null }
  inventory_items: { inventory_item_id: string }[] | null
}

type Region = {
  id: string
  currency_code: string
  countries: { iso_2: string }[]
}

type ShippingOption = {
  id: string
  name: string
  prices: { amount: number; currency_code: string }[]
  service_zone: { geo_zones: { country_code: string }[] }
}

export async function openCounter(
  container: MedusaContainer
): Promise<Counter> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const variants = await query.graph({
    entity: "variant",
    fields: [
      "id",
      "sku",
      "title",
      "product.title",
      "product.thumbnail",
      "inventory_items.inventory_item_id",
    ],
    filters: {
      sku: STORIES.flatMap(({ items }) => items.map(([sku]) => sku)),
    },
  })
  const regions = await query.graph({
    entity: "region",
    fields: ["id", "currency_code", "countries.iso_2"],
  })
  const options = await query.graph({
    entity: "shipping_option",
    fields: [
      "id",
      "name",
      "prices.amount",
      "prices.currency_code",
      "service_zone.geo_zones.country_code",
    ],
  })
  const found = variants.data as unknown as Variant[]
  return {
    variants: new Map(found.map((variant) => [variant.sku, variant])),
    regions: regions.data as unknown as Region[],
    shippingOptions: options.data as unknown as ShippingOption[],
  }
}

/** The value, or a sentence on what is not in the shop. */
export function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `The demo shop has no ${what}`
    )
  }
  return value
}
