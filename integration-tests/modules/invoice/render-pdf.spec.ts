import {
  issuedCreditNote,
  issuedInvoice,
  soldItem,
} from "../../fixtures/invoice/documents"
import { readPdf } from "../../helpers/read-pdf"
import { parsePluginOptions } from "../../../src/plugin-options"
import type { IssuedDocument } from "../../../src/utils/invoice/types"
import { loadFonts } from "../../../src/utils/invoice/pdf/fonts"
import { renderPdf } from "../../../src/utils/invoice/pdf/render-pdf"

const draw = (document: IssuedDocument) =>
  renderPdf(document, loadFonts(undefined))

const FOOT = [
  "Blue Mug GmbH | VAT ID DE123456789 | Hanseatic Bank",
  "billing@bluemug.example | Register HRB 12345, Hamburg | IBAN DE02 1203 0000 0000 2020 51",
  "+49 40 123456 | BIC BYLADEM1001",
]

it("an invoice says everything that its snapshot says", async () => {
  const { pages, info } = readPdf(await draw(issuedInvoice()))
  expect(pages).toEqual([
    {
      width: 595.28,
      height: 841.89,
      lines: [
        "Blue Mug GmbH",
        "Invoice",
        "Hafenstraße 1",
        "20457 Hamburg",
        "Invoice number | INV-2026-000042",
        "Germany",
        "Date of issue | March 14, 2026",
        "Order | #1042",
        "Order date | March 14, 2026",
        "Billed to",
        "Ana Molnar",
        "Harbour Road 1",
        "20095 Hamburg",
        "Germany",
        "Description | Qty | Price incl. tax | Tax | Amount",
        "Blue mug No. 1 | 2 | €11.90 | 19% | €23.80",
        "0.3 l · SKU MUG-001",
        "Cookbook | 1 | €24.99 | 7% | €22.49",
        "Hardcover · SKU BOOK-1",
        "Discount -€2.50",
        "Shipping: Standard shipping | 1 | €4.90 | 19% | €4.90",
        "Net amount | €45.14",
        "VAT 19% on €24.12 | €4.58",
        "VAT 7% on €21.02 | €1.47",
        "Total | €51.19",
        "Discounts included | €2.50",
        "Paid with Stripe on March 14, 2026: €51.19",
        "Thank you for your order.",
        ...FOOT,
        "Page 1 of 1",
      ],
    },
  ])
  expect(info).toMatchObject({
    Title: "Invoice INV-2026-000042",
    Author: "Blue Mug GmbH",
    Language: "en",
    CreationDate: "D:20260314093006Z",
  })
})

it("a credit note says what it credits, in the order's language", async () => {
  const invoice = issuedInvoice({}, { locale: "de" })
  const note = issuedCreditNote(invoice, 20, "Beschädigt")
  const [{ lines }] = readPdf(await draw(note)).pages
  expect(lines).toEqual([
    "Blue Mug GmbH",
    "Rechnungskorrektur",
    "Hafenstraße 1",
    "20457 Hamburg",
    "Korrekturnummer | CN-2026-000007",
    "Deutschland",
    "Ausstellungsdatum | 20. März 2026",
    "Zur Rechnung | INV-2026-000042 vom 14.",
    "März 2026",
    "Bestellung | #1042",
    "Bestelldatum | 14. März 2026",
    "Rechnungsadresse",
    "Ana Molnar",
    "Harbour Road 1",
    "20095 Hamburg",
    "Deutschland",
    "Beschreibung | Menge | Preis inkl. MwSt. | MwSt. | Betrag",
    "Erstattung zur Bestellung #1042 | 1 | 11,21 € | 19 % | 11,21 €",
    "Erstattung zur Bestellung #1042 | 1 | 8,79 € | 7 % | 8,79 €",
    "Nettobetrag | 17,64 €",
    "VAT 19 % auf 9,42 € | 1,79 €",
    "VAT 7 % auf 8,22 € | 0,57 €",
    "Gutgeschriebener Betrag | 20,00 €",
    "Erstattet am 20. März 2026",
    "Grund: Beschädigt",
    "Thank you for your order.",
    FOOT[0].replace("VAT ID", "USt-IdNr."),
    ...FOOT.slice(1),
    "Seite 1 von 1",
  ])
})

it("a long order goes over pages, each with its head and number, in any script", async () => {
  const names = [
    "Ελληνικός καφές με μαστίχα",
    "Русский самовар «Тула»",
    "Łódź świąteczna — żółć",
    "Հայկական կոնյակ",
    "efficient fjord office",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverkäufer",
  ]
  const items = Array.from({ length: 100 }, (_, index) =>
    soldItem(index + 1, { product_title: names[index % names.length] })
  )
  const { pages } = readPdf(await draw(issuedInvoice({ items })))
  expect(pages.length).toBe(6)
  pages.forEach(({ lines }, index) => {
    expect(lines[lines.length - 1]).toBe(`Page ${index + 1} of 6`)
    if (index > 0) {
      expect(lines[0]).toBe("Blue Mug GmbH | Invoice INV-2026-000042")
    }
  })
  const text = pages.flatMap(({ lines }) => lines)
  const skus = text.filter((line) => /^0\.3 l · SKU MUG-\d{3}$/.test(line))
  expect(skus).toEqual(
    items.map(({ variant_sku }) => `0.3 l · SKU ${variant_sku}`)
  )
  for (const name of names.slice(0, 5)) {
    const row = `${name} | 2 | €11.90 | 19% | €23.80`
    expect(text.filter((line) => line === row).length).toBeGreaterThan(15)
  }
  // A word wider than its column is broken, not cut off.
  expect(text).toContain(
    "Donaudampfschifffahrtsgesellschaftskapitäns | 2 | €11.90 | 19% | €23.80"
  )
  expect(text).toContain("mützenabzeichenverkäufer")
  expect(text).toContain("Total | €2,384.90")
})

it("is drawn on letter paper where the shop wants it", async () => {
  const options = parsePluginOptions({ invoice: { paper: "letter" } })
  const address = {
    first_name: "Ana",
    address_1: "5 Main St",
    city: "Albany",
    province: "us-ny",
    postal_code: "12207",
    country_code: "us",
  }
  const order = { billing_address: address, currency_code: "usd" }
  const [page] = readPdf(await draw(issuedInvoice(order, { options }))).pages
  expect([page.width, page.height]).toEqual([612, 792])
  expect(page.lines).toContain("Albany, NY 12207 | 20095 Hamburg")
  expect(page.lines).toContain("Total | $51.19")
})

it("the same document is the same bytes, and PDF/A", async () => {
  const document = issuedInvoice()
  const once = await draw(document)
  const again = await draw(structuredClone(document))
  expect(again.equals(once)).toBe(true)
  const other = await draw({ ...document, number: "INV-2026-000043" })
  expect(other.equals(once)).toBe(false)
  const { xmp } = readPdf(once)
  expect(xmp).toContain("<pdfaid:part>2</pdfaid:part>")
  expect(xmp).toContain("<pdfaid:conformance>B</pdfaid:conformance>")
  const raw = once.toString("latin1")
  expect(raw).toContain("/OutputIntents")
  // Every font is embedded: nothing is left to what the reader's machine has.
  expect(raw.match(/\/FontFile2 /g)).toHaveLength(2)
  expect(raw).not.toContain("/Type1")
})
