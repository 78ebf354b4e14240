import type { MailAddress, MailItem, MailOrder, MailTotals } from "../data"
import {
  sampleAddress,
  sampleItems,
  sampleOrder,
  sampleTotals,
} from "../sample-data"

/** Confirms an order. */
export type OrderPlacedData = {
  first_name?: string | null
  order: MailOrder
  items: MailItem[]
  totals: MailTotals
  shipping_address?: MailAddress | null
  billing_address?: MailAddress | null
  /** Name of the shipping method. */
  shipping_method?: string | null
  /** How it is or will be paid, in words. */
  payment_method?: string | null
  order_url?: string | null
}

export const sample: OrderPlacedData = {
  first_name: "Ana",
  order: sampleOrder,
  items: sampleItems,
  totals: sampleTotals,
  shipping_address: sampleAddress,
  billing_address: sampleAddress,
  shipping_method: "Standard",
  payment_method: "Visa •••• 4242",
  order_url: "/order/order_sample?token=sample",
}

export const minimal: OrderPlacedData = {
  order: { display_id: 1, currency_code: "usd" },
  items: [],
  totals: { total: 0 },
}
