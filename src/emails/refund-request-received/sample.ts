import type { MailItem, MailOrder } from "../data"
import { sampleItems, sampleOrder } from "../sample-data"

/** Confirms to the customer that a request for a refund has arrived. */
export type RefundRequestReceivedData = {
  first_name?: string | null
  order: MailOrder
  /** Asked for, in the order's currency. */
  amount?: number | null
  reason?: string | null
  note?: string | null
  items?: MailItem[] | null
  order_url?: string | null
}

export const sample: RefundRequestReceivedData = {
  first_name: "Ana",
  order: sampleOrder,
  amount: 49.9,
  reason: "Arrived damaged",
  note: "The handle of one cup is broken.",
  items: sampleItems.slice(0, 1),
  order_url: "/order/order_sample?token=sample",
}

export const minimal: RefundRequestReceivedData = {
  order: { display_id: 1, currency_code: "usd" },
}
