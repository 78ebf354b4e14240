import type { MailItem, MailOrder } from "../data"
import { sampleItems, sampleOrder } from "../sample-data"

/** Tells that an order has arrived. */
export type OrderDeliveredData = {
  first_name?: string | null
  order: MailOrder
  items?: MailItem[] | null
  delivered_at?: string | null
  order_url?: string | null
}

export const sample: OrderDeliveredData = {
  first_name: "Ana",
  order: sampleOrder,
  items: sampleItems.map(({ total: _, ...item }) => item),
  delivered_at: "2026-03-18T13:05:00.000Z",
  order_url: "/order/order_sample?token=sample",
}

export const minimal: OrderDeliveredData = {
  order: { display_id: 1, currency_code: "usd" },
}
