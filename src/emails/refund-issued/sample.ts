import type { MailItem, MailOrder } from "../data"
import { sampleItems, sampleOrder } from "../sample-data"

/** Tells that money was paid back. */
export type RefundIssuedData = {
  first_name?: string | null
  order: MailOrder
  /** In the order's currency. */
  amount: number
  refunded_at?: string | null
  reason?: string | null
  /** Where the money goes, in words. */
  payment_method?: string | null
  items?: MailItem[] | null
  order_url?: string | null
}

export const sample: RefundIssuedData = {
  first_name: "Ana",
  order: sampleOrder,
  amount: 49.9,
  refunded_at: "2026-03-20T10:00:00.000Z",
  reason: "One item arrived damaged",
  payment_method: "Visa •••• 4242",
  items: sampleItems.slice(0, 1),
  order_url: "/order/order_sample?token=sample",
}

export const minimal: RefundIssuedData = {
  order: { display_id: 1, currency_code: "usd" },
  amount: 5,
}
