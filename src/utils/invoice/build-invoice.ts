import { MathBN } from "@medusajs/framework/utils"
import type { PluginOptions } from "../../plugin-options"
import { buildLines, buildTaxes } from "./build-lines"
import { currencyDecimals, fromMinor, sumAmounts, toMinor } from "./minor-units"
import {
  type AddressForInvoice,
  type OrderForInvoice,
  paymentsOf,
} from "./order"
import type { InvoiceAddress, InvoiceSnapshot } from "./types"

/**
 * What the invoice of an order says, from the order as it is now.
 *
 * @param locale the language that the buyer reads
 */
export function buildInvoice(
  order: OrderForInvoice,
  { shop, invoice }: Pick<PluginOptions, "shop" | "invoice">,
  locale: string
): InvoiceSnapshot {
  const decimals = currencyDecimals(order.currency_code)
  const lines = buildLines(order, decimals)
  const taxes = buildTaxes(lines, decimals)
  const sum = (amounts: number[]) => sumAmounts(amounts, decimals)
  const withTax = (order.items ?? []).every(
    ({ is_tax_inclusive, tax_lines }) => is_tax_inclusive && tax_lines?.length
  )
  return {
    version: 1,
    locale,
    time_zone: shop.timezone,
    paper: invoice.paper,
    currency_code: order.currency_code,
    decimals,
    prices_include_tax: withTax,
    seller: { ...invoice.seller, name: invoice.seller.name ?? shop.name },
    notes: invoice.notes,
    buyer: buyerOf(order),
    billing_address: toAddress(order.billing_address),
    shipping_address: toAddress(order.shipping_address),
    order: {
      id: order.id,
      display_id: order.display_id ?? null,
      placed_at: new Date(order.created_at).toISOString(),
    },
    lines,
    taxes,
    totals: {
      net: sum(lines.map(({ net }) => net)),
      tax: sum(lines.map(({ tax }) => tax)),
      total: sum(lines.map(({ gross }) => gross)),
      discount: sum(
        lines.map(({ discount_net, discount_gross }) =>
          withTax ? discount_gross : discount_net
        )
      ),
      credit: fromMinor(creditMinor(order, decimals), decimals),
    },
    payments: paymentsOf(order).flatMap(({ provider_id, captures }) =>
      (captures ?? []).map(({ amount, created_at }) => ({
        provider_id,
        amount: fromMinor(toMinor(amount, decimals), decimals),
        paid_at: new Date(created_at).toISOString(),
      }))
    ),
    credits: null,
  }
}

/** Whether all of the order's total has been captured, or paid by credit. A free order is never paid. */
export function isPaid(
  order: OrderForInvoice,
  { totals, decimals }: InvoiceSnapshot
): boolean {
  const captured = paymentsOf(order)
    .flatMap(({ captures }) => captures ?? [])
    .reduce(
      (sum, { amount }) => MathBN.add(sum, amount as number),
      MathBN.convert(0)
    )
  return (
    !order.is_draft_order &&
    totals.total > 0 &&
    toMinor(captured, decimals) + creditMinor(order, decimals) >=
      toMinor(totals.total, decimals)
  )
}

/** When the last money for the order came in; when it was placed, if none had to. */
export function lastPaidAt(order: OrderForInvoice): Date {
  const times = paymentsOf(order)
    .flatMap(({ captures }) => captures ?? [])
    .map(({ created_at }) => new Date(created_at).getTime())
  return new Date(
    times.length ? Math.max(...times) : new Date(order.created_at).getTime()
  )
}

/** Credit that the order was placed with; what refunds add later belongs to a later version of the order. */
function creditMinor(order: OrderForInvoice, decimals: number): number {
  return (order.credit_lines ?? [])
    .filter(({ version }) => (version ?? 1) <= 1)
    .reduce((sum, { amount }) => sum + toMinor(amount, decimals), 0)
}

function buyerOf(order: OrderForInvoice): InvoiceSnapshot["buyer"] {
  const { customer, billing_address: billing, shipping_address } = order
  const vatId = billing?.metadata?.vat_id ?? customer?.metadata?.vat_id
  return {
    customer_id: order.customer_id ?? null,
    name:
      billing?.company ||
      personName(billing) ||
      shipping_address?.company ||
      personName(shipping_address) ||
      customer?.company_name ||
      personName(customer) ||
      order.email ||
      "",
    email: order.email ?? null,
    vat_id: typeof vatId === "string" && vatId ? vatId : null,
  }
}

function personName(
  person?: { first_name?: string | null; last_name?: string | null } | null
): string | null {
  return (
    [person?.first_name, person?.last_name].filter(Boolean).join(" ") || null
  )
}

function toAddress(address?: AddressForInvoice | null): InvoiceAddress | null {
  if (!address) {
    return null
  }
  const country = address.country_code?.toUpperCase() || null
  return {
    name: personName(address),
    company: address.company || null,
    street: address.address_1 || null,
    street_2: address.address_2 || null,
    postal_code: address.postal_code || null,
    city: address.city || null,
    province: provinceOf(address.province),
    country_code: country,
  }
}

/** Medusa keeps a state as `us-ny`; on a letter it is `NY`. */
function provinceOf(province?: string | null): string | null {
  const code = /^[a-z]{2}-([a-z0-9]{1,3})$/i.exec(province ?? "")?.[1]
  return code?.toUpperCase() ?? (province || null)
}
