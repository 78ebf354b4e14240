import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  getVariantAvailability,
  ProductStatus,
  QueryContext,
} from "@medusajs/framework/utils"

/** Whose prices and stock are asked for. */
export type ShopperContext = {
  currency_code: string
  region_id?: string
  /** Customer groups, for prices of their own. */
  customer?: { groups: { id: string }[] }
  sales_channel_ids: string[]
}

export type SellableVariant = {
  id: string
  title: string | null
  sku: string | null
  price: {
    amount: number
    original_amount: number
    currency_code: string
    on_sale: boolean
  } | null
  in_stock: boolean
}

export type SellableProduct = {
  id: string
  title: string
  handle: string
  thumbnail: string | null
  variants: SellableVariant[]
}

type CalculatedPrice = {
  calculated_amount: number | null
  original_amount: number | null
  currency_code: string | null
}

type VariantRow = Pick<SellableVariant, "id" | "title" | "sku"> & {
  manage_inventory: boolean
  allow_backorder: boolean
  calculated_price?: CalculatedPrice | null
}

type ProductRow = Omit<SellableProduct, "variants"> & {
  status: string
  sales_channels?: ({ id: string } | null)[]
  variants?: VariantRow[]
}

const FIELDS = [
  "id",
  "title",
  "handle",
  "thumbnail",
  "status",
  "sales_channels.id",
  "variants.id",
  "variants.title",
  "variants.sku",
  "variants.manage_inventory",
  "variants.allow_backorder",
  "variants.calculated_price.*",
]

/**
 * Products as that shopper finds them in the shop now: those that are not sold to
 * them are missing. Three queries, whatever the number of products.
 */
export async function listSellableProducts(
  container: MedusaContainer,
  productIds: string[],
  { sales_channel_ids, ...pricing }: ShopperContext
): Promise<Map<string, SellableProduct>> {
  if (!productIds.length) {
    return new Map()
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: FIELDS,
    filters: { id: productIds },
    context: { variants: { calculated_price: QueryContext(pricing) } },
  })
  const products = (data as ProductRow[]).filter(
    (product) =>
      product.status === ProductStatus.PUBLISHED &&
      product.sales_channels?.some(
        (channel) => channel && sales_channel_ids.includes(channel.id)
      )
  )
  const managed = products
    .flatMap(({ variants }) => variants ?? [])
    .filter((variant) => variant.manage_inventory && !variant.allow_backorder)
    .map(({ id }) => id)
  const available = managed.length
    ? await getVariantAvailability(query, {
        variant_ids: managed,
        sales_channel_id: sales_channel_ids[0],
      })
    : {}

  return new Map(
    products.map(({ id, title, handle, thumbnail, variants }) => [
      id,
      {
        id,
        title,
        handle,
        thumbnail,
        variants: (variants ?? []).map((variant) => ({
          id: variant.id,
          title: variant.title,
          sku: variant.sku,
          price: toPrice(variant.calculated_price),
          in_stock:
            !managed.includes(variant.id) ||
            (available[variant.id]?.availability ?? 0) > 0,
        })),
      },
    ])
  )
}

function toPrice(
  price: CalculatedPrice | null | undefined
): SellableVariant["price"] {
  const amount = price?.calculated_amount
  if (amount === null || amount === undefined || !price?.currency_code) {
    return null
  }
  const original = price.original_amount ?? amount
  return {
    amount,
    original_amount: original,
    currency_code: price.currency_code,
    on_sale: amount < original,
  }
}
