import { languageOf } from "./language"
import { sumAmounts } from "./minor-units"
import type { IssuedDocument } from "./types"

/** Columns of a month's export: one row a document and tax rate, credit notes negative, so that columns add up. */
export const MONTH_CSV_COLUMNS = [
  "number",
  "kind",
  "issued_on",
  "order",
  "invoice",
  "buyer",
  "buyer_vat_id",
  "country",
  "currency",
  "tax",
  "tax_rate",
  "net",
  "tax_amount",
  "gross",
] as const

export type MonthCsvRow = Record<(typeof MONTH_CSV_COLUMNS)[number], string>

/** A document as rows for whoever keeps the books. */
export function monthCsvRows(document: IssuedDocument): MonthCsvRow[] {
  const { kind, number, issued_at, snapshot } = document
  const { buyer, billing_address, shipping_address, order } = snapshot
  const { decimals, time_zone, currency_code } = snapshot
  const sign = kind === "credit_note" ? -1 : 1
  const amount = (value: number) => (sign * value).toFixed(decimals)
  const { t } = languageOf({ ...snapshot, locale: "en" })
  return snapshot.taxes.map(({ name, rate, net, tax }) => ({
    number,
    kind,
    issued_on: new Intl.DateTimeFormat("sv-SE", {
      timeZone: time_zone,
    }).format(new Date(issued_at)),
    order: String(order.display_id ?? order.id),
    invoice: snapshot.credits?.invoice_number ?? "",
    buyer: harmless(buyer.name),
    buyer_vat_id: harmless(buyer.vat_id ?? ""),
    country: (billing_address ?? shipping_address)?.country_code ?? "",
    currency: currency_code.toUpperCase(),
    tax: harmless(name ?? t("tax")),
    tax_rate: String(rate),
    net: amount(net),
    tax_amount: amount(tax),
    gross: amount(sumAmounts([net, tax], decimals)),
  }))
}

/** A spreadsheet must not run what a stranger wrote as a formula; amounts may begin with a minus. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

/** First and last day of a month `2026-03`. */
export function daysOfMonth(month: string): { from: string; to: string } {
  const [year, number] = month.split("-").map(Number)
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return { from: `${month}-01`, to: `${month}-${last}` }
}
