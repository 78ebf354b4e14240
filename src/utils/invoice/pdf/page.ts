import type { InvoiceLanguage } from "../language"
import type { IssuedDocument } from "../types"

/** What of a pdfkit document the blocks draw with. */
export type Pdf = PDFKit.PDFDocument

/** What every block of a document draws with; measures are points. */
export type Page = {
  pdf: Pdf
  document: IssuedDocument
  language: InvoiceLanguage
  left: number
  right: number
  width: number
  top: number
  /** Where the footer begins. */
  bottom: number
}

export const INK = "#111827"
export const PALE = "#6b7280"
export const RULE = "#d1d5db"

export const SMALL = 7.5
export const BODY = 9
export const LINE_GAP = 2

type TextStyle = {
  size?: number
  bold?: boolean
  color?: string
  align?: "left" | "right" | "center"
}

/** Draws text into a column, wrapped; answers the height it took. */
export function drawText(
  pdf: Pdf,
  text: string,
  x: number,
  y: number,
  width: number,
  style: TextStyle = {}
): number {
  const clean = printable(text)
  const height = textHeight(pdf, clean, width, style)
  pdf
    .fillColor(style.color ?? INK)
    .text(clean, x, y, { width, align: style.align, lineGap: LINE_GAP })
  return height
}

/** How high a text is in a column. */
export function textHeight(
  pdf: Pdf,
  text: string,
  width: number,
  { size = BODY, bold = false }: TextStyle = {}
): number {
  pdf.font(bold ? "bold" : "regular").fontSize(size)
  return pdf.heightOfString(printable(text), { width, lineGap: LINE_GAP })
}

/** Draws lines below each other; answers the height they took. */
export function drawLines(
  pdf: Pdf,
  lines: string[],
  x: number,
  y: number,
  width: number,
  style: TextStyle = {}
): number {
  return lines.reduce(
    (height, line) => height + drawText(pdf, line, x, y + height, width, style),
    0
  )
}

/** A thin line over the whole width. */
export function drawRule({ pdf, left, right }: Page, y: number): void {
  pdf.moveTo(left, y).lineTo(right, y).lineWidth(0.5).strokeColor(RULE).stroke()
}

/** Without what no font can draw: line ends, controls, marks that turn the reading direction. */
function printable(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ")
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
}
