import type { HttpClient, HttpResponse, Json } from "./http"
import { placeOrder } from "./orders"
import { createCustomer, type SignedIn } from "./people"
import type { CreatedProduct } from "./products"
import type { Shop } from "./shop"

/** Places an order and takes the money, as the manual payment provider has the admin do. */
export async function buy(
  shop: Shop,
  admin: HttpClient,
  client: HttpClient,
  products: CreatedProduct[],
  email?: string
): Promise<Json> {
  const order = await placeOrder(shop, {
    client,
    ...(email && { email }),
    items: products.map(({ variant }) => ({ variant_id: variant.id })),
  })
  await capture(admin, order.id)
  return order
}

/** Takes the money of an order. */
export async function capture(
  admin: HttpClient,
  orderId: string
): Promise<void> {
  const { body } = await admin.get(`/admin/orders/${orderId}`, {
    query: { fields: "payment_collections.payments.id" },
  })
  const [{ id }] = body.order.payment_collections[0].payments
  const captured = await admin.post(`/admin/payments/${id}/capture`, {})
  if (captured.status !== 200) {
    throw new Error(
      `capture: ${captured.status} ${JSON.stringify(captured.body)}`
    )
  }
}

/** A new customer who bought the product and paid. */
export async function createBuyer(
  shop: Shop,
  admin: HttpClient,
  product: CreatedProduct,
  overrides: Record<string, unknown> = {}
): Promise<SignedIn> {
  const buyer = await createCustomer(shop, overrides)
  await buy(shop, admin, buyer.client, [product])
  return buyer
}

export function review(
  client: HttpClient,
  productId: string,
  body: Json = { rating: 5 }
): Promise<HttpResponse> {
  return client.post(`/store/products/${productId}/reviews`, body)
}

export function moderate(
  admin: HttpClient,
  ids: string[],
  status: string,
  note?: string
): Promise<HttpResponse> {
  return admin.post("/admin/product-reviews/moderate", {
    ids,
    status,
    ...(note && { note }),
  })
}
