import type { MailItem, MailOrder } from "../data"
import { sampleItems, sampleOrder } from "../sample-data"

/** Tells the decision about a request for a refund. */
export type RefundRequestDecidedData = {
  first_name?: string | null
  order: MailOrder
  decision: "approved" | "declined"
  /** Granted, in the order's currency. */
  amount?: number | null
  /** The shop's words to the customer. */
  note?: string | null
  items?: MailItem[] | null
  order_url?: string | null
}

export const sample: RefundRequestDecidedData = {
  first_name: "Ana",
  order: sampleOrder,
  decision: "approved",
  amount: 49.9,
  note: "We are sorry about the broken cup. You may keep it.",
  items: sampleItems.slice(0, 1),
  order_url: "/order/order_sample?token=sample",
}

export const minimal: RefundRequestDecidedData = {
  order: { display_id: 1, currency_code: "usd" },
  decision: "declined",
}
