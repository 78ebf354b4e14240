import type { InvoiceOptions } from "../../options/invoice"
import { loadFonts } from "./pdf/fonts"
import { renderPdf } from "./pdf/render-pdf"
import type { IssuedDocument } from "./types"

/** The PDF of a document, drawn from its snapshot: the same bytes every time. */
export function documentPdf(
  document: IssuedDocument,
  { fonts }: Pick<InvoiceOptions, "fonts">
): Promise<Buffer> {
  return renderPdf(document, loadFonts(fonts))
}

/** `INV-2026-000042.pdf`: the number, without what a file name cannot have. */
export function fileName(number: string, extension: "pdf" | "xml"): string {
  return `${number.replace(/[^A-Za-z0-9._-]+/g, "-")}.${extension}`
}
