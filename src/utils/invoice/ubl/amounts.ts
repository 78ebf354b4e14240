import type { XMLBuilder } from "xmlbuilder2/lib/interfaces"
import { sumAmounts } from "../minor-units"
import type { InvoiceLine, InvoiceSnapshot, InvoiceTax } from "../types"
import { add } from "./party"

/** Adds elements that carry the document's currency. */
export function amountWriter({ currency_code, decimals }: InvoiceSnapshot) {
  const currencyID = currency_code.toUpperCase()
  return (parent: XMLBuilder, tag: string, amount: number, digits?: number) =>
    add(
      parent,
      tag,
      digits === undefined
        ? amount.toFixed(decimals)
        : String(Number(amount.toFixed(digits))),
      { currencyID }
    )
}

/** The tax, rate by rate: EN 16931 wants each rate once, whatever it is called. */
export function addTaxTotal(root: XMLBuilder, snapshot: InvoiceSnapshot): void {
  const amount = amountWriter(snapshot)
  const node = root.ele("cac:TaxTotal")
  amount(node, "cbc:TaxAmount", snapshot.totals.tax)
  for (const { rate, net, tax } of byRate(snapshot)) {
    const subtotal = node.ele("cac:TaxSubtotal")
    amount(subtotal, "cbc:TaxableAmount", net)
    amount(subtotal, "cbc:TaxAmount", tax)
    addCategory(subtotal, "cac:TaxCategory", rate)
  }
}

/** A document is issued when it is settled, so nothing is left to pay. */
export function addMonetaryTotal(
  root: XMLBuilder,
  snapshot: InvoiceSnapshot
): void {
  const { net, total } = snapshot.totals
  const amount = amountWriter(snapshot)
  const node = root.ele("cac:LegalMonetaryTotal")
  amount(node, "cbc:LineExtensionAmount", net)
  amount(node, "cbc:TaxExclusiveAmount", net)
  amount(node, "cbc:TaxInclusiveAmount", total)
  amount(node, "cbc:PrepaidAmount", total)
  amount(node, "cbc:PayableAmount", 0)
}

/** One line: what it is, how many, less what was taken off. */
export function addLine(
  root: XMLBuilder,
  line: InvoiceLine,
  {
    snapshot,
    index,
    credit,
    name,
  }: { snapshot: InvoiceSnapshot; index: number; credit: boolean; name: string }
): void {
  const amount = amountWriter(snapshot)
  const node = root.ele(credit ? "cac:CreditNoteLine" : "cac:InvoiceLine")
  add(node, "cbc:ID", index + 1)
  add(
    node,
    credit ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity",
    line.quantity,
    // C62 is a piece.
    { unitCode: "C62" }
  )
  amount(node, "cbc:LineExtensionAmount", line.net)
  if (line.discount_net > 0) {
    const allowance = node.ele("cac:AllowanceCharge")
    add(allowance, "cbc:ChargeIndicator", "false")
    add(allowance, "cbc:AllowanceChargeReason", "Discount")
    amount(allowance, "cbc:Amount", line.discount_net)
  }
  const item = node.ele("cac:Item")
  add(item, "cbc:Description", line.detail)
  add(item, "cbc:Name", name)
  if (line.sku) {
    add(item.ele("cac:SellersItemIdentification"), "cbc:ID", line.sku)
  }
  addCategory(item, "cac:ClassifiedTaxCategory", line.tax_rate)
  amount(node.ele("cac:Price"), "cbc:PriceAmount", line.unit_net, 6)
}

function addCategory(parent: XMLBuilder, tag: string, rate: number): void {
  const node = parent.ele(tag)
  // S is taxed, Z is taxed at nothing.
  add(node, "cbc:ID", rate > 0 ? "S" : "Z")
  add(node, "cbc:Percent", rate)
  add(node.ele("cac:TaxScheme"), "cbc:ID", "VAT")
}

function byRate({ taxes, decimals }: InvoiceSnapshot): InvoiceTax[] {
  const rates = new Map<number, InvoiceTax>()
  for (const { rate, net, tax } of taxes) {
    const other = rates.get(rate)
    rates.set(rate, {
      rate,
      name: null,
      net: sumAmounts([other?.net ?? 0, net], decimals),
      tax: sumAmounts([other?.tax ?? 0, tax], decimals),
    })
  }
  return [...rates.values()]
}
