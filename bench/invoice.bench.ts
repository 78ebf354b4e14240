import PDFDocument from "pdfkit"
import {
  issuedInvoice,
  soldItem,
} from "../integration-tests/fixtures/invoice/documents"
import { loadFonts } from "../src/utils/invoice/pdf/fonts"
import { renderPdf } from "../src/utils/invoice/pdf/render-pdf"
import { median, timed } from "./harness/compare"
import type { Row } from "./harness/types"

export const title = "Invoices: 100 lines as PDF beside pdfkit's hello world"

const ROUNDS = 21
const MAX_MS = 150

/**
 * The column `stock` is a page of pdfkit with two words in its built-in font.
 * Fails when the median of an invoice is over 150 ms.
 */
export default async function bench(): Promise<Row[]> {
  const fonts = loadFonts(undefined)
  const items = Array.from({ length: 100 }, (_, index) =>
    soldItem(index + 1, {
      product_title: `Coffee beans from the Speicherstadt, roast No. ${index}`,
      unit_price: 11.9 + index,
    })
  )
  const document = issuedInvoice({ items })
  await renderPdf(document, fonts)
  await helloWorld()
  const times: { shop: number[]; stock: number[] } = { shop: [], stock: [] }
  for (let round = 0; round < ROUNDS; round++) {
    times.stock.push(await timed(helloWorld))
    times.shop.push(await timed(() => renderPdf(document, fonts)))
  }
  const shop = median(times.shop)
  if (shop > MAX_MS) {
    throw new Error(`An invoice of 100 lines took ${Math.round(shop)} ms`)
  }
  return [
    {
      what: "an invoice of 100 lines as PDF/A, beside a page that says hello",
      ratios: times.shop.map((time, round) => time / times.stock[round]),
      shop,
      stock: median(times.stock),
    },
  ]
}

function helloWorld(): Promise<void> {
  return new Promise((resolve, reject) => {
    const pdf = new PDFDocument()
    pdf.on("data", () => undefined)
    pdf.on("end", () => resolve())
    pdf.on("error", reject)
    pdf.text("Hello, world")
    pdf.end()
  })
}
