import { create } from "xmlbuilder2"
import { lineName } from "../line-name"
import { languageOf } from "../language"
import type { IssuedDocument } from "../types"
import { addLine, addMonetaryTotal, addTaxTotal } from "./amounts"
import { add, addAddress, addParties } from "./party"

const UBL = "urn:oasis:names:specification:ubl:schema:xsd:"
const BIS_3 =
  "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
const BILLING = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"

/** A document as UBL 2.1 in Peppol's BIS Billing 3.0, for programs that book it. */
export function renderUbl(document: IssuedDocument): string {
  const { kind, number, issued_at, snapshot } = document
  const credit = kind === "credit_note"
  const type = credit ? "CreditNote" : "Invoice"
  const language = languageOf(snapshot)
  const root = create({ version: "1.0", encoding: "UTF-8" }).ele(type, {
    xmlns: `${UBL}${type}-2`,
    "xmlns:cac": `${UBL}CommonAggregateComponents-2`,
    "xmlns:cbc": `${UBL}CommonBasicComponents-2`,
  })
  add(root, "cbc:CustomizationID", BIS_3)
  add(root, "cbc:ProfileID", BILLING)
  add(root, "cbc:ID", number)
  add(root, "cbc:IssueDate", dayIn(snapshot.time_zone, issued_at))
  add(
    root,
    credit ? "cbc:CreditNoteTypeCode" : "cbc:InvoiceTypeCode",
    credit ? 381 : 380
  )
  const notes = [snapshot.credits?.reason, ...snapshot.notes].filter(Boolean)
  add(root, "cbc:Note", notes.join("\n"))
  add(root, "cbc:DocumentCurrencyCode", snapshot.currency_code.toUpperCase())
  const { order, credits, shipping_address } = snapshot
  add(
    root.ele("cac:OrderReference"),
    "cbc:ID",
    String(order.display_id ?? order.id)
  )
  if (credits) {
    const reference = root
      .ele("cac:BillingReference")
      .ele("cac:InvoiceDocumentReference")
    add(reference, "cbc:ID", credits.invoice_number)
    add(
      reference,
      "cbc:IssueDate",
      dayIn(snapshot.time_zone, credits.invoice_issued_at)
    )
  }
  addParties(root, snapshot)
  if (shipping_address?.country_code) {
    const location = root.ele("cac:Delivery").ele("cac:DeliveryLocation")
    addAddress(location, "cac:Address", shipping_address)
  }
  addTaxTotal(root, snapshot)
  addMonetaryTotal(root, snapshot)
  snapshot.lines.forEach((line, index) =>
    addLine(root, line, {
      snapshot,
      index,
      credit,
      name: lineName(line, snapshot, language),
    })
  )
  return root.end({ prettyPrint: true })
}

/** `2026-03-14`, where the shop is. */
function dayIn(timeZone: string, iso: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone }).format(new Date(iso))
}
