import {
  issuedCreditNote,
  issuedInvoice,
  paidOrder,
  shopOptions,
  soldItem,
} from "../../fixtures/invoice/documents"
import { buildCreditNote } from "../../../src/utils/invoice/build-credit-note"
import { buildInvoice, isPaid } from "../../../src/utils/invoice/build-invoice"
import { splitMinor } from "../../../src/utils/invoice/minor-units"
import type { InvoiceSnapshot } from "../../../src/utils/invoice/types"

const cents = (amount: number) => Math.round(amount * 100)
const sum = (amounts: number[]) =>
  amounts.reduce((total, amount) => total + cents(amount), 0)

function expectExact({ lines, taxes, totals }: InvoiceSnapshot) {
  expect(sum(lines.map(({ gross }) => gross))).toBe(cents(totals.total))
  expect(sum(lines.map(({ net }) => net))).toBe(cents(totals.net))
  expect(sum(taxes.map(({ tax }) => tax))).toBe(cents(totals.tax))
  expect(cents(totals.net) + cents(totals.tax)).toBe(cents(totals.total))
  for (const line of lines) {
    expect(cents(line.net) + cents(line.tax)).toBe(cents(line.gross))
  }
}

describe("the snapshot of an invoice", () => {
  it("says what was sold, with prices as the shop showed them", () => {
    const { snapshot } = issuedInvoice()
    expectExact(snapshot)
    expect(snapshot.prices_include_tax).toBe(true)
    expect(snapshot.lines.map(({ gross }) => gross)).toEqual([23.8, 22.49, 4.9])
    expect(snapshot.lines[1]).toMatchObject({
      title: "Cookbook",
      detail: "Hardcover",
      sku: "BOOK-1",
      unit_gross: 24.99,
      discount_gross: 2.5,
      tax_rate: 7,
      tax_name: "VAT",
    })
    expect(snapshot.taxes).toEqual([
      { rate: 19, name: "VAT", net: 24.12, tax: 4.58 },
      { rate: 7, name: "VAT", net: 21.02, tax: 1.47 },
    ])
    expect(snapshot.totals).toEqual({
      net: 45.14,
      tax: 6.05,
      total: 51.19,
      discount: 2.5,
      credit: 0,
    })
  })

  it("adds up to the order's total whatever the fractions, in any currency", () => {
    for (let round = 1; round <= 60; round++) {
      const inclusive = round % 2 === 0
      const items = Array.from({ length: round }, (_, index) =>
        soldItem(index, {
          quantity: 1 + ((index * 7) % 5),
          unit_price: (1 + ((index * 7919) % 9973)) / 100,
          is_tax_inclusive: inclusive || index % 3 === 0,
          tax_lines: [{ rate: [19, 7, 8.875, 0][index % 4], code: "vat" }],
          adjustments:
            index % 2
              ? [{ id: "a", amount: 0.333, is_tax_inclusive: false }]
              : [],
        })
      )
      const order = paidOrder({ items })
      const exact = buildInvoice(order, shopOptions, "en")
      expectExact(exact)
      const yen = buildInvoice(
        paidOrder({ items, currency_code: "jpy" }),
        shopOptions,
        "en"
      )
      expect(yen.lines.every(({ gross }) => Number.isInteger(gross))).toBe(true)
      // A cent or two at most separate a line from what the price alone would give.
      for (const line of exact.lines) {
        const alone = line.unit_net * line.quantity * (1 + line.tax_rate / 100)
        const off = alone - line.gross - line.discount_gross
        expect(Math.abs(off)).toBeLessThan(0.06)
      }
    }
  })

  it("is of what was sold, though some of it came back before it was issued", () => {
    const detail = { quantity: 2, return_received_quantity: 1 }
    const returned = issuedInvoice({ items: [soldItem(1, { detail })] })
    expect(returned.snapshot.totals.total).toBe(28.7)
  })

  it("is paid when everything is captured, and a free order never is", () => {
    const order = paidOrder()
    const snapshot = buildInvoice(order, shopOptions, "en")
    expect(isPaid(order, snapshot)).toBe(true)
    const captures = [{ amount: 51.18, created_at: "2026-03-14T09:30:05.000Z" }]
    const part = paidOrder({
      payment_collections: [
        { payments: [{ id: "p", provider_id: "x", captures }] },
      ],
    })
    expect(isPaid(part, snapshot)).toBe(false)
    // A cent paid by a gift card; what a refund adds later is no payment.
    const credited = { ...part, credit_lines: [{ version: 1, amount: 0.01 }] }
    expect(isPaid(credited, snapshot)).toBe(true)
    const refunded = { ...part, credit_lines: [{ version: 2, amount: 0.01 }] }
    expect(isPaid(refunded, snapshot)).toBe(false)
    const free = paidOrder({ items: [], shipping_methods: [] })
    expect(isPaid(free, buildInvoice(free, shopOptions, "en"))).toBe(false)
  })
})

describe("the snapshot of a credit note", () => {
  it("of everything repeats the invoice's lines", () => {
    const invoice = issuedInvoice()
    const { snapshot } = issuedCreditNote(invoice, 51.19)
    expect(snapshot.lines).toEqual(invoice.snapshot.lines)
    expect(snapshot.taxes).toEqual(invoice.snapshot.taxes)
    expect(snapshot.credits).toMatchObject({
      invoice_number: "INV-2026-000042",
      whole: true,
    })
  })

  it("of a part is spread over the taxes of the invoice", () => {
    const { snapshot } = issuedCreditNote(issuedInvoice(), 20)
    expectExact(snapshot)
    expect(snapshot.taxes).toEqual([
      { rate: 19, name: "VAT", net: 9.42, tax: 1.79 },
      { rate: 7, name: "VAT", net: 8.22, tax: 0.57 },
    ])
    expect(snapshot.lines.map(({ kind, gross }) => [kind, gross])).toEqual([
      ["credit", 11.21],
      ["credit", 8.79],
    ])
  })

  it("leaves nothing over or under when the parts are the whole", () => {
    const invoice = issuedInvoice()
    const notes: InvoiceSnapshot[] = []
    for (const amount of [0.01, 7.77, 13.13, 0.02, 20, 10.26, 5]) {
      const refund = { amount, refunded_at: "2026-03-20T12:00:00.000Z" }
      const note = buildCreditNote(invoice, notes, { ...refund, reason: null })
      if (note) {
        expectExact(note)
        notes.push(note)
      }
    }
    // The last one found nothing left.
    expect(notes.map(({ totals }) => totals.total)).toEqual([
      0.01, 7.77, 13.13, 0.02, 20, 10.26,
    ])
    for (const tax of invoice.snapshot.taxes) {
      const same = notes
        .flatMap(({ taxes }) => taxes)
        .filter(({ rate }) => rate === tax.rate)
      expect(sum(same.map(({ net }) => net))).toBe(cents(tax.net))
      expect(sum(same.map((one) => one.tax))).toBe(cents(tax.tax))
    }
  })

  it("splits cents without losing one", () => {
    expect(splitMinor(100, [1, 1, 1])).toEqual([33, 34, 33])
    expect(splitMinor(1, [5, 5])).toEqual([1, 0])
    expect(splitMinor(10, [0, 0])).toEqual([0, 0])
  })
})
