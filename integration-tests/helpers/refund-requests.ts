import type { StripeSimulator } from "../simulators/stripe/simulator"
import type { Json } from "./http"
import { createCustomer, type SignedIn } from "./people"
import type { Shop } from "./shop"
import { placeStripeOrder } from "./stripe"

/** Every way in which an answer to a refund gets lost: the SDK asks three times. */
export const LOST = { method: "POST", path: "/v1/refunds", times: 3 } as const

/** A customer with an order paid by card, and what the tests look at. */
export async function buyByCard(
  shop: Shop,
  stripe: StripeSimulator,
  variantId: string,
  {
    quantity = 3,
    customer,
    promoCodes,
  }: { quantity?: number; customer?: SignedIn; promoCodes?: string[] } = {}
) {
  const buyer = customer ?? (await createCustomer(shop))
  const placed = await placeStripeOrder(shop, stripe, {
    items: [{ variant_id: variantId, quantity }],
    client: buyer.client,
    email: buyer.email,
    promoCodes,
  })
  const itemId = placed.order.items[0].id as string
  return {
    ...placed,
    buyer,
    itemId,
    /** Asks for a refund of so many units, of everything without. */
    ask: (units?: number, body: Json = {}) =>
      buyer.client.post(`/store/orders/${placed.orderId}/refund-requests`, {
        reason: "Arrived damaged",
        ...(units && { items: [{ item_id: itemId, quantity: units }] }),
        ...body,
      }),
  }
}

/** Cents that have gone back at Stripe. */
export function refundedAt(stripe: StripeSimulator, intentId: string): number {
  return stripe.state.refunds
    .list()
    .filter(
      ({ payment_intent, status }) =>
        payment_intent === intentId && status !== "failed"
    )
    .reduce((sum, { amount }) => sum + amount, 0)
}

/** What the books of an order say of money that went back, in cents. */
export async function booksOf(shop: Shop, orderId: string): Promise<Json> {
  const { rows } = await shop.db.query(
    `select
       coalesce((select -sum(amount) * 100 from order_transaction
          where order_id = $1 and reference = 'refund' and deleted_at is null), 0)::int as transactions,
       coalesce((select sum(refund.amount) * 100 from refund
          join payment on payment.id = refund.payment_id
          join order_payment_collection link on link.payment_collection_id = payment.payment_collection_id
         where link.order_id = $1 and refund.deleted_at is null), 0)::int as refunds,
       coalesce((select sum(collection.refunded_amount) * 100 from payment_collection collection
          join order_payment_collection link on link.payment_collection_id = collection.id
         where link.order_id = $1), 0)::int as collection,
       coalesce((select sum(amount) * 100 from order_credit_line
         where order_id = $1 and deleted_at is null
           and version = (select version from "order" where id = $1)), 0)::int as credits,
       (select (totals->>'pending_difference')::float from order_summary
         where order_id = $1 and deleted_at is null order by version desc limit 1) as owed`,
    [orderId]
  )
  return rows[0]
}

/** The books of an order whose money went back once, every cent of it. */
export function squared(cents: number): Json {
  return {
    transactions: cents,
    refunds: cents,
    collection: cents,
    credits: cents,
    owed: 0,
  }
}
