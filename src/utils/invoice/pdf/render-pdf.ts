import PDFDocument from "pdfkit"
import { languageOf } from "../language"
import type { IssuedDocument } from "../types"
import { drawFeet, footHeight } from "./foot"
import type { InvoiceFonts } from "./fonts"
import { drawHead, drawRunningHead } from "./head"
import { drawTable } from "./lines"
import type { Page, Pdf } from "./page"
import { drawTotals } from "./totals"

const MARGIN = 48

/**
 * Draws a document as PDF/A-2b. Everything in it comes from the document, its
 * dates too, so the same document is the same bytes whenever it is drawn.
 */
export function renderPdf(
  document: IssuedDocument,
  fonts: InvoiceFonts
): Promise<Buffer> {
  const pdf = openPdf(document, fonts)
  const done = collect(pdf)
  const page = layOut(pdf, document)
  const nextPage = () => {
    pdf.addPage()
    return drawRunningHead(page)
  }
  const table = drawTable(page, drawHead(page), nextPage)
  drawTotals(page, table, nextPage)
  drawFeet(page)
  pdf.end()
  return done
}

function openPdf(document: IssuedDocument, fonts: InvoiceFonts): Pdf {
  const { snapshot, number, issued_at } = document
  const language = languageOf(snapshot)
  const issued = new Date(issued_at)
  const pdf = new PDFDocument({
    size: snapshot.paper === "letter" ? "LETTER" : "A4",
    // The blocks keep to the page themselves; pdfkit would begin a new one in the foot.
    margin: 0,
    bufferPages: true,
    pdfVersion: "1.7",
    subset: "PDF/A-2b",
    lang: snapshot.locale,
    displayTitle: true,
    // No font of pdfkit itself: PDF/A wants every font embedded.
    font: null,
    info: {
      Title: `${language.t(`title_${document.kind}`)} ${number}`,
      Author: snapshot.seller.name,
      CreationDate: issued,
      ModDate: issued,
    },
  } as unknown as PDFKit.PDFDocumentOptions)
  pdf.registerFont("regular", fonts.regular)
  pdf.registerFont("bold", fonts.bold)
  return pdf
}

function layOut(pdf: Pdf, document: IssuedDocument): Page {
  const language = languageOf(document.snapshot)
  const { width, height } = pdf.page
  return {
    pdf,
    document,
    language,
    left: MARGIN,
    right: width - MARGIN,
    width: width - 2 * MARGIN,
    top: MARGIN,
    bottom: height - MARGIN / 2 - footHeight({ document, language }) - 16,
  }
}

function collect(pdf: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk))
    pdf.on("end", () => resolve(Buffer.concat(chunks)))
    pdf.on("error", reject)
  })
}
