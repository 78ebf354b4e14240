import type { MailItem, MailOrder } from "../data"
import { sampleItems, sampleOrder } from "../sample-data"

/** Tells that an order was canceled, and what becomes of the money. */
export type OrderCanceledData = {
  first_name?: string | null
  order: MailOrder
  items?: MailItem[] | null
  /** Who canceled it. @default "shop" */
  canceled_by?: "customer" | "shop" | null
  reason?: string | null
  /** Paid back, in the order's currency; left out when nothing had been paid. */
  refund_amount?: number | null
  order_url?: string | null
}

export const sample: OrderCanceledData = {
  first_name: "Ana",
  order: sampleOrder,
  items: sampleItems,
  canceled_by: "customer",
  reason: "Ordered twice by mistake",
  refund_amount: 158.76,
  order_url: "/order/order_sample?token=sample",
}

export const minimal: OrderCanceledData = {
  order: { display_id: 1, currency_code: "usd" },
}
