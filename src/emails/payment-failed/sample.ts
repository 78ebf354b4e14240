import type { MailItem } from "../data"
import { sampleItems } from "../sample-data"

/** Tells that a payment did not go through and that nothing was charged. */
export type PaymentFailedData = {
  first_name?: string | null
  amount?: number | null
  currency_code?: string | null
  /** The provider's reason, in words. */
  reason?: string | null
  items?: MailItem[] | null
  /** Where the same cart can be paid again. */
  retry_url?: string | null
  /** The money was taken, could not become an order and goes back. */
  is_returned?: boolean
}

export const sample: PaymentFailedData = {
  first_name: "Ana",
  amount: 158.76,
  currency_code: "eur",
  reason: "Your card has insufficient funds.",
  items: sampleItems,
  retry_url: "/checkout?step=payment",
}

export const minimal: PaymentFailedData = {}
