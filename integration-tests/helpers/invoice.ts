import type { HttpClient, Json } from "./http"
import type { SignedIn } from "./people"
import type { Shop } from "./shop"
import { waitFor } from "./wait"

/** Captures everything of an order's payments, as an admin does. */
export async function capture(
  admin: SignedIn,
  orderId: string
): Promise<string> {
  const { body } = await admin.client.get(`/admin/orders/${orderId}`, {
    query: { fields: "payment_collections.payments.id" },
  })
  const id = body.order.payment_collections[0].payments[0].id
  const captured = await admin.client.post(`/admin/payments/${id}/capture`)
  if (captured.status !== 200) {
    throw new Error(`capture: ${JSON.stringify(captured.body)}`)
  }
  return id
}

/** Pays back a part of a payment, as an admin does. */
export async function refund(
  admin: SignedIn,
  paymentId: string,
  amount: number
): Promise<void> {
  const { status, body } = await admin.client.post(
    `/admin/payments/${paymentId}/refund`,
    { amount }
  )
  if (status !== 200) {
    throw new Error(`refund: ${JSON.stringify(body)}`)
  }
}

/** Waits until an order has so many documents; answers them, oldest first. */
export async function documentsOf(
  client: HttpClient,
  orderId: string,
  count: number
): Promise<Json[]> {
  return waitFor(
    async () => {
      const { body } = await client.get(`/admin/orders/${orderId}/documents`)
      return body.documents?.length >= count ? body.documents : undefined
    },
    { what: `${count} documents of ${orderId}`, timeout: 90_000 }
  )
}

/** Downloads a file as the bytes it is. */
export async function download(
  shop: Shop,
  path: string,
  token?: string
): Promise<{
  status: number
  type: string | null
  name: string
  body: Buffer
}> {
  const response = await fetch(shop.url + path, {
    headers: {
      "x-publishable-api-key": shop.publishableKey,
      ...(token && { authorization: `Bearer ${token}` }),
    },
  })
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    name: response.headers.get("content-disposition") ?? "",
    body: Buffer.from(await response.arrayBuffer()),
  }
}
