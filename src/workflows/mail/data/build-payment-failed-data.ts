import type { MailTemplateData } from "../../../emails"
import { toAmount } from "../../../utils/to-amount"
import { mailItem, type OrderItemForMail } from "./order"

/** A cart as `query.graph` answers it. */
export type CartForMail = {
  id: string
  email?: string | null
  currency_code: string
  customer_id?: string | null
  locale?: string | null
  metadata?: unknown
  total?: unknown
  completed_at?: string | Date | null
  customer?: { first_name?: string | null; metadata?: unknown } | null
  shipping_address?: { first_name?: string | null } | null
  items?: (OrderItemForMail & { quantity: unknown })[] | null
}

/** What is said of a payment that did not go through. */
export function buildPaymentFailedData(
  cart: CartForMail,
  reason: string | null | undefined,
  retryUrl: string
): MailTemplateData<"payment-failed"> {
  return {
    first_name:
      cart.customer?.first_name || cart.shipping_address?.first_name || null,
    amount: toAmount(cart.total),
    currency_code: cart.currency_code,
    reason: reason ?? null,
    items: (cart.items ?? []).map((item) => ({
      ...mailItem(item),
      quantity: toAmount(item.quantity),
      total: item.subtotal === undefined ? null : toAmount(item.subtotal),
    })),
    retry_url: retryUrl,
  }
}
