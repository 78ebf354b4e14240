import { convert } from "xmlbuilder2"
import {
  issuedCreditNote,
  issuedInvoice,
} from "../../fixtures/invoice/documents"
import { renderUbl } from "../../../src/utils/invoice/ubl/render-ubl"

type Node = Record<string, unknown>
const read = (xml: string) => convert(xml, { format: "object" }) as Node
const eur = (amount: string) => ({ "@currencyID": "EUR", "#": amount })

it("an invoice is UBL in Peppol's profile, with amounts that add up", () => {
  const { Invoice } = read(renderUbl(issuedInvoice())) as { Invoice: Node }
  expect(Invoice).toMatchObject({
    "@xmlns": "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2",
    "cbc:CustomizationID":
      "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0",
    "cbc:ProfileID": "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0",
    "cbc:ID": "INV-2026-000042",
    "cbc:IssueDate": "2026-03-14",
    "cbc:InvoiceTypeCode": "380",
    "cbc:DocumentCurrencyCode": "EUR",
    "cac:OrderReference": { "cbc:ID": "1042" },
    "cac:AccountingSupplierParty": {
      "cac:Party": {
        "cbc:EndpointID": {
          "@schemeID": "EM",
          "#": "billing@bluemug.example",
        },
        "cac:PartyTaxScheme": {
          "cbc:CompanyID": "DE123456789",
          "cac:TaxScheme": { "cbc:ID": "VAT" },
        },
      },
    },
    "cac:AccountingCustomerParty": {
      "cac:Party": {
        "cac:PartyName": { "cbc:Name": "Ana Molnar" },
        "cac:PostalAddress": {
          "cbc:StreetName": "Harbour Road 1",
          "cbc:CityName": "Hamburg",
          "cbc:PostalZone": "20095",
          "cac:Country": { "cbc:IdentificationCode": "DE" },
        },
      },
    },
    "cac:LegalMonetaryTotal": {
      "cbc:LineExtensionAmount": eur("45.14"),
      "cbc:TaxExclusiveAmount": eur("45.14"),
      "cbc:TaxInclusiveAmount": eur("51.19"),
      "cbc:PrepaidAmount": eur("51.19"),
      "cbc:PayableAmount": eur("0.00"),
    },
  })
  expect(Invoice["cac:TaxTotal"]).toMatchObject({
    "cbc:TaxAmount": eur("6.05"),
    "cac:TaxSubtotal": [
      {
        "cbc:TaxableAmount": eur("24.12"),
        "cbc:TaxAmount": eur("4.58"),
        "cac:TaxCategory": { "cbc:ID": "S", "cbc:Percent": "19" },
      },
      { "cbc:TaxableAmount": eur("21.02"), "cbc:TaxAmount": eur("1.47") },
    ],
  })
  const lines = Invoice["cac:InvoiceLine"] as Node[]
  expect(lines).toHaveLength(3)
  expect(lines[1]).toMatchObject({
    "cbc:ID": "2",
    "cbc:InvoicedQuantity": { "@unitCode": "C62", "#": "1" },
    "cbc:LineExtensionAmount": eur("21.02"),
    "cac:AllowanceCharge": {
      "cbc:ChargeIndicator": "false",
      "cbc:Amount": eur("2.34"),
    },
    "cac:Item": {
      "cbc:Name": "Cookbook",
      "cac:SellersItemIdentification": { "cbc:ID": "BOOK-1" },
    },
    "cac:Price": { "cbc:PriceAmount": eur("23.35514") },
  })
})

it("a credit note points to its invoice", () => {
  const note = issuedCreditNote(issuedInvoice(), 51.19)
  const { CreditNote } = read(renderUbl(note)) as { CreditNote: Node }
  expect(CreditNote).toMatchObject({
    "@xmlns": "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2",
    "cbc:ID": "CN-2026-000007",
    "cbc:CreditNoteTypeCode": "381",
    "cac:BillingReference": {
      "cac:InvoiceDocumentReference": {
        "cbc:ID": "INV-2026-000042",
        "cbc:IssueDate": "2026-03-14",
      },
    },
  })
  expect(CreditNote["cac:CreditNoteLine"]).toHaveLength(3)
})

it("what a stranger wrote stays text", () => {
  const order = { email: null, billing_address: { company: "<A> & \u0001B" } }
  const xml = renderUbl(issuedInvoice(order))
  expect(xml).toContain("<cbc:Name>&lt;A&gt; &amp; B</cbc:Name>")
})
