import type { HttpClient, Json } from "./http"
import { uniqueEmail } from "./people"
import { readStore } from "./products"
import type { Shop } from "./shop"

export const ADDRESS = {
  first_name: "Ana",
  last_name: "Molnar",
  address_1: "Harbour Road 1",
  city: "Hamburg",
  postal_code: "20095",
  country_code: "de",
}

export type CartInput = {
  items: { variant_id: string; quantity?: number; metadata?: Json }[]
  /** Signed-in client; a guest when omitted. */
  client?: HttpClient
  email?: string
  currency?: "eur" | "usd"
  promoCodes?: string[]
}

/** A cart with address, shipping and items: everything but the payment. */
export async function createCart(shop: Shop, input: CartInput): Promise<Json> {
  const client = input.client ?? shop.store
  const { regions } = await readStore(shop)
  const currency = input.currency ?? "eur"
  const address =
    currency === "eur"
      ? ADDRESS
      : { ...ADDRESS, country_code: "us", province: "us-ny" }
  const created = await client.post("/store/carts", {
    region_id: regions[currency],
    email: input.email ?? uniqueEmail("shopper"),
    shipping_address: address,
    billing_address: address,
    items: input.items.map((item) => ({ quantity: 1, ...item })),
    ...(input.promoCodes && { promo_codes: input.promoCodes }),
  })
  expectOk("create cart", created)
  const { cart } = created.body
  const options = await client.get("/store/shipping-options", {
    query: { cart_id: cart.id },
  })
  expectOk("list shipping options", options)
  const shipped = await client.post(
    `/store/carts/${cart.id}/shipping-methods`,
    {
      option_id: options.body.shipping_options[0].id,
    }
  )
  expectOk("add shipping", shipped)
  return shipped.body.cart
}

/** Starts a payment for a cart; answers the payment session. */
export async function startPayment(
  shop: Shop,
  cartId: string,
  {
    client = shop.store,
    provider = "pp_system_default",
    data,
  }: { client?: HttpClient; provider?: string; data?: Json } = {}
): Promise<Json> {
  const collection = await client.post("/store/payment-collections", {
    cart_id: cartId,
  })
  expectOk("create payment collection", collection)
  const session = await client.post(
    `/store/payment-collections/${collection.body.payment_collection.id}/payment-sessions`,
    { provider_id: provider, ...(data && { data }) }
  )
  expectOk("create payment session", session)
  return session.body.payment_collection.payment_sessions.find(
    (candidate: Json) => candidate.provider_id === provider
  )
}

/** Buys through the Store API with the manual payment provider; answers the order. */
export async function placeOrder(shop: Shop, input: CartInput): Promise<Json> {
  const client = input.client ?? shop.store
  const cart = await createCart(shop, input)
  await startPayment(shop, cart.id, { client })
  const completed = await client.post(`/store/carts/${cart.id}/complete`)
  expectOk("complete cart", completed)
  if (completed.body.type !== "order") {
    throw new Error(`placeOrder: ${JSON.stringify(completed.body.error)}`)
  }
  return completed.body.order
}

function expectOk(
  what: string,
  response: { status: number; body: Json }
): void {
  if (response.status >= 300) {
    throw new Error(
      `${what}: ${response.status} ${JSON.stringify(response.body)}`
    )
  }
}
