import { isPendingRefund } from "../refund-request/payment-refunds"

type Metadata = Record<string, unknown> | null

/** What issuing reads of an order. */
export const INVOICE_ORDER_FIELDS = [
  "id",
  "display_id",
  "status",
  "is_draft_order",
  "currency_code",
  "created_at",
  "email",
  "customer_id",
  "locale",
  "metadata",
  "customer.id",
  "customer.first_name",
  "customer.last_name",
  "customer.company_name",
  "customer.metadata",
  "billing_address.*",
  "shipping_address.*",
  "items.*",
  "items.detail.quantity",
  "items.tax_lines.*",
  "items.adjustments.*",
  "shipping_methods.*",
  "shipping_methods.tax_lines.*",
  "shipping_methods.adjustments.*",
  "credit_lines.*",
  "payment_collections.payments.id",
  "payment_collections.payments.provider_id",
  "payment_collections.payments.captures.*",
  "payment_collections.payments.refunds.*",
  "payment_collections.payments.refunds.refund_reason.label",
]

type TaxLine = {
  rate: unknown
  code?: string | null
  description?: string | null
}

/** An item or a shipping method. */
export type SoldForInvoice = {
  id: string
  title?: string | null
  name?: string | null
  product_title?: string | null
  variant_title?: string | null
  variant_sku?: string | null
  quantity?: unknown
  detail?: { quantity?: unknown } | null
  is_tax_inclusive?: boolean | null
  tax_lines?: TaxLine[] | null
}

export type AddressForInvoice = {
  first_name?: string | null
  last_name?: string | null
  company?: string | null
  address_1?: string | null
  address_2?: string | null
  postal_code?: string | null
  city?: string | null
  province?: string | null
  country_code?: string | null
  metadata?: Metadata
}

export type RefundForInvoice = {
  id: string
  amount: unknown
  created_at: string | Date
  note?: string | null
  metadata?: Metadata
  refund_reason?: { label?: string | null } | null
}

export type PaymentForInvoice = {
  id: string
  provider_id: string
  captures?: { amount: unknown; created_at: string | Date }[] | null
  refunds?: RefundForInvoice[] | null
}

/** An order as `query.graph` answers it for {@link INVOICE_ORDER_FIELDS}. */
export type OrderForInvoice = {
  id: string
  display_id?: number | null
  status: string
  is_draft_order?: boolean
  currency_code: string
  created_at: string | Date
  email?: string | null
  customer_id?: string | null
  locale?: string | null
  metadata?: Metadata
  customer?: {
    id: string
    first_name?: string | null
    last_name?: string | null
    company_name?: string | null
    metadata?: Metadata
  } | null
  billing_address?: AddressForInvoice | null
  shipping_address?: AddressForInvoice | null
  items?: SoldForInvoice[] | null
  shipping_methods?: SoldForInvoice[] | null
  credit_lines?: { version?: number; amount: unknown }[] | null
  payment_collections?: { payments?: PaymentForInvoice[] | null }[] | null
}

/** Everything that was paid with, in one list. */
export function paymentsOf(order: OrderForInvoice): PaymentForInvoice[] {
  return (order.payment_collections ?? []).flatMap(
    ({ payments }) => payments ?? []
  )
}

/** Every refund of the order whose money has moved, oldest first. */
export function refundsOf(order: OrderForInvoice): RefundForInvoice[] {
  return paymentsOf(order)
    .flatMap(({ refunds }) => refunds ?? [])
    .filter((refund) => !isPendingRefund(refund))
    .sort(
      (one, other) =>
        new Date(one.created_at).getTime() -
          new Date(other.created_at).getTime() || (one.id < other.id ? -1 : 1)
    )
}
