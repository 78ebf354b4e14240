import {
  issuedCreditNote,
  issuedInvoice,
} from "../../fixtures/invoice/documents"
import { daysOfMonth, monthCsvRows } from "../../../src/utils/invoice/month-csv"

it("a document is a row a tax rate, negative when it gives back", () => {
  const invoice = issuedInvoice()
  const common = {
    order: "1042",
    buyer: "Ana Molnar",
    buyer_vat_id: "",
    country: "DE",
    currency: "EUR",
    tax: "VAT",
  }
  expect(monthCsvRows(invoice)).toEqual([
    {
      ...common,
      number: "INV-2026-000042",
      kind: "invoice",
      issued_on: "2026-03-14",
      invoice: "",
      tax_rate: "19",
      net: "24.12",
      tax_amount: "4.58",
      gross: "28.70",
    },
    expect.objectContaining({ tax_rate: "7", gross: "22.49" }),
  ])
  expect(monthCsvRows(issuedCreditNote(invoice, 20))[0]).toMatchObject({
    number: "CN-2026-000007",
    kind: "credit_note",
    invoice: "INV-2026-000042",
    net: "-9.42",
    tax_amount: "-1.79",
    gross: "-11.21",
  })
})

it("a name that looks like a formula is text", () => {
  const billing_address = { company: "=cmd()" }
  const [row] = monthCsvRows(issuedInvoice({ billing_address }))
  expect(row.buyer).toBe("'=cmd()")
})

it("a month has its own number of days", () => {
  expect(daysOfMonth("2026-02")).toEqual({
    from: "2026-02-01",
    to: "2026-02-28",
  })
  expect(daysOfMonth("2028-02").to).toBe("2028-02-29")
  expect(daysOfMonth("2026-12").to).toBe("2026-12-31")
})
