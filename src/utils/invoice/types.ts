import type { InvoiceOptions } from "../../options/invoice"

/** Amounts in here are decimal numbers of the currency, rounded to its digits. */
export type InvoiceLine = {
  kind: "item" | "shipping" | "credit"
  /** Of a credit line: empty, the document's language has words for it. */
  title: string
  /** Which variant it is. */
  detail: string | null
  sku: string | null
  quantity: number
  /** Before discounts, without tax; may have more digits than the currency. */
  unit_net: number
  /** Before discounts, with tax. */
  unit_gross: number
  discount_net: number
  discount_gross: number
  net: number
  tax: number
  gross: number
  /** Sum of the rates in percent. */
  tax_rate: number
  /** What the tax is called: `VAT`, or several names of one line. */
  tax_name: string | null
}

/** The lines that are taxed alike, added up. */
export type InvoiceTax = {
  rate: number
  name: string | null
  net: number
  tax: number
}

export type InvoiceAddress = {
  name: string | null
  company: string | null
  street: string | null
  street_2: string | null
  postal_code: string | null
  city: string | null
  province: string | null
  country_code: string | null
}

export type InvoiceSeller = Omit<InvoiceOptions["seller"], "name"> & {
  name: string
}

/** Everything that an invoice or credit note says; frozen when it is issued. */
export type InvoiceSnapshot = {
  /** Of this shape. */
  version: 1
  locale: string
  time_zone: string
  paper: InvoiceOptions["paper"]
  currency_code: string
  /** Digits behind the point. */
  decimals: number
  /** Whether prices are shown with tax, as the shop showed them. */
  prices_include_tax: boolean
  seller: InvoiceSeller
  notes: string[]
  buyer: {
    customer_id: string | null
    name: string
    email: string | null
    vat_id: string | null
  }
  billing_address: InvoiceAddress | null
  shipping_address: InvoiceAddress | null
  order: { id: string; display_id: number | null; placed_at: string }
  lines: InvoiceLine[]
  taxes: InvoiceTax[]
  totals: {
    net: number
    tax: number
    total: number
    /** What is taken off the lines, as `prices_include_tax` shows prices. */
    discount: number
    /** Paid by credit of the shop, such as a gift card. */
    credit: number
  }
  /** How it was paid: providers, without credit. */
  payments: { provider_id: string; amount: number; paid_at: string }[]
  /** Of a credit note. */
  credits: {
    invoice_number: string
    invoice_issued_at: string
    refunded_at: string
    reason: string | null
    /** The whole invoice, line by line. */
    whole: boolean
  } | null
}

/** A document as it is drawn: its snapshot with what issuing gave it. */
export type IssuedDocument = {
  kind: "invoice" | "credit_note"
  id: string
  number: string
  issued_at: string
  snapshot: InvoiceSnapshot
}
