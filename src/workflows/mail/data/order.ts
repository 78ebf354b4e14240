import type {
  MailAddress,
  MailItem,
  MailOrder,
  MailTotals,
} from "../../../emails"
import { toAmount } from "../../../utils/to-amount"
import { localeOf } from "../utils/prepare-mails"

/** What the mails about an order read of it; each lists these and its own. */
export const MAIL_ORDER_FIELDS = [
  "id",
  "display_id",
  "currency_code",
  "created_at",
  "email",
  "customer_id",
  "locale",
  "metadata",
  "no_notification",
  "customer.first_name",
  "customer.metadata",
  "shipping_address.*",
]

type Metadata = Record<string, unknown> | null

/** An order as `query.graph` answers it for {@link MAIL_ORDER_FIELDS}. */
export type OrderForMail = {
  id: string
  display_id?: number | null
  currency_code: string
  created_at: string | Date
  email?: string | null
  customer_id?: string | null
  locale?: string | null
  metadata?: Metadata
  no_notification?: boolean | null
  customer?: { first_name?: string | null; metadata?: Metadata } | null
  shipping_address?: MailAddress | null
  billing_address?: MailAddress | null
  items?: OrderItemForMail[] | null
  shipping_methods?: { name?: string | null }[] | null
  payment_collections?:
    | {
        payments?: PaymentForMail[] | null
        payment_sessions?: { provider_id?: string }[] | null
      }[]
    | null
  total?: unknown
  item_subtotal?: unknown
  shipping_subtotal?: unknown
  discount_subtotal?: unknown
  tax_total?: unknown
}

export type OrderItemForMail = {
  id: string
  title?: string | null
  product_title?: string | null
  variant_title?: string | null
  thumbnail?: string | null
  quantity?: unknown
  subtotal?: unknown
  detail?: { quantity?: unknown; shipped_quantity?: unknown } | null
}

export type PaymentForMail = {
  id: string
  provider_id: string
  refunds?: RefundForMail[] | null
}

export type RefundForMail = {
  id: string
  amount: unknown
  created_at: string | Date
  note?: string | null
  metadata?: Metadata
  refund_reason?: { label?: string | null } | null
}

/** Whom a mail about an order goes to, and in which language. */
export function addressedTo(order: OrderForMail) {
  return {
    to: order.email ?? "",
    customer_id: order.customer_id,
    order_id: order.id,
    locale:
      order.locale ??
      localeOf(order.metadata) ??
      localeOf(order.customer?.metadata),
    silent: order.no_notification === true,
  }
}

export function mailOrder(order: OrderForMail): MailOrder {
  return {
    display_id: order.display_id ?? order.id,
    currency_code: order.currency_code,
    created_at: isoDate(order.created_at),
  }
}

export function firstName(order: OrderForMail): string | null {
  return (
    order.customer?.first_name || order.shipping_address?.first_name || null
  )
}

export function mailItems(order: OrderForMail): MailItem[] {
  return (order.items ?? []).map((item) => ({
    ...mailItem(item),
    quantity: toAmount(item.quantity ?? item.detail?.quantity),
    total: item.subtotal === undefined ? null : toAmount(item.subtotal),
  }))
}

/** What an item is called, without how many or how much. */
export function mailItem(item: Omit<OrderItemForMail, "id">) {
  return {
    title: item.product_title || item.title || "",
    variant_title: item.variant_title ?? null,
    thumbnail: item.thumbnail ?? null,
  }
}

/** Rows that add up: goods and shipping without tax, less the discount, plus the tax. */
export function mailTotals(order: OrderForMail): MailTotals {
  return {
    subtotal: toAmount(order.item_subtotal),
    discount_total: toAmount(order.discount_subtotal),
    shipping_total: toAmount(order.shipping_subtotal),
    tax_total: toAmount(order.tax_total),
    total: toAmount(order.total),
  }
}

/** `pp_stripe_stripe` is "Stripe"; the manual provider has no name that helps anybody. */
export function paymentMethodName(provider?: string | null): string | null {
  const name = /^pp_([^_]+)/.exec(provider ?? "")?.[1]
  return !name || name === "system"
    ? null
    : name.charAt(0).toUpperCase() + name.slice(1)
}

export function isoDate(value: string | Date): string {
  return new Date(value).toISOString()
}
