import { randomBytes } from "node:crypto"
import type { HttpClient, Json } from "./http"
import type { Shop } from "./shop"

export type ProductInput = {
  title?: string
  prices?: { currency_code: string; amount: number }[]
  /** Units at the one stock location; null leaves the stock unmanaged. */
  stock?: number | null
  product?: Record<string, unknown>
}

export type CreatedProduct = {
  product: Json
  variant: Json
  inventoryItemId?: string
  locationId: string
}

/** The ids that a product needs to be sellable, as the seed made them. */
export async function readStore(shop: Shop): Promise<{
  salesChannelId: string
  locationId: string
  shippingProfileId: string
  regions: Record<string, string>
}> {
  const { rows } = await shop.db.query(`
    select (select sales_channel_id from publishable_api_key_sales_channel where deleted_at is null limit 1) as channel,
           (select id from stock_location where deleted_at is null limit 1) as location,
           (select id from shipping_profile where deleted_at is null limit 1) as profile,
           (select json_object_agg(currency_code, id) from region where deleted_at is null) as regions`)
  const [{ channel, location, profile, regions }] = rows
  return {
    salesChannelId: channel,
    locationId: location,
    shippingProfileId: profile,
    regions,
  }
}

/** Makes one sellable product with one variant through the admin API. */
export async function createProduct(
  shop: Shop,
  admin: HttpClient,
  {
    title = `Product ${randomBytes(3).toString("hex")}`,
    prices,
    stock = 100,
    product,
  }: ProductInput = {}
): Promise<CreatedProduct> {
  const store = await readStore(shop)
  const { status, body } = await admin.post("/admin/products", {
    title,
    status: "published",
    shipping_profile_id: store.shippingProfileId,
    sales_channels: [{ id: store.salesChannelId }],
    options: [{ title: "Kind", values: ["Standard"] }],
    variants: [
      {
        title: "Standard",
        sku: `SKU-${randomBytes(5).toString("hex")}`,
        options: { Kind: "Standard" },
        manage_inventory: stock !== null,
        prices: prices ?? [
          { currency_code: "eur", amount: 10 },
          { currency_code: "usd", amount: 12 },
        ],
      },
    ],
    ...product,
  })
  if (status !== 200) {
    throw new Error(`createProduct: ${status} ${JSON.stringify(body)}`)
  }
  const [variant] = body.product.variants
  if (stock === null) {
    return { product: body.product, variant, locationId: store.locationId }
  }
  const { body: detail } = await admin.get(
    `/admin/products/${body.product.id}/variants/${variant.id}`,
    { query: { fields: "inventory_items.inventory_item_id" } }
  )
  const inventoryItemId = detail.variant.inventory_items[0].inventory_item_id
  await setStock(admin, inventoryItemId, store.locationId, stock)
  return {
    product: body.product,
    variant,
    inventoryItemId,
    locationId: store.locationId,
  }
}

/** Sets the stocked quantity of an item at a location, whether it is there yet or not. */
export async function setStock(
  admin: HttpClient,
  inventoryItemId: string,
  locationId: string,
  quantity: number
): Promise<void> {
  const levels = `/admin/inventory-items/${inventoryItemId}/location-levels`
  const update = await admin.post(`${levels}/${locationId}`, {
    stocked_quantity: quantity,
  })
  if (update.status !== 200) {
    const create = await admin.post(levels, {
      location_id: locationId,
      stocked_quantity: quantity,
    })
    if (create.status !== 200) {
      throw new Error(
        `setStock: ${create.status} ${JSON.stringify(create.body)}`
      )
    }
  }
}
