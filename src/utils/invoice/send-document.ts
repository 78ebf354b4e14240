import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { InvoiceDocumentDTO } from "../../modules/invoice/types"
import { resolveOptions } from "../resolve-options"
import { documentPdf, fileName } from "./document-file"
import { toIssuedDocument } from "./issued-document"
import { renderUbl } from "./ubl/render-ubl"

/** Answers a document as a file: to read, or for a program to book. */
export async function sendDocument(
  { scope }: Pick<MedusaRequest, "scope">,
  res: MedusaResponse,
  row: InvoiceDocumentDTO,
  format: "pdf" | "xml"
): Promise<void> {
  const document = toIssuedDocument(row)
  const body =
    format === "pdf"
      ? await documentPdf(document, resolveOptions(scope).invoice)
      : Buffer.from(renderUbl(document))
  res
    .status(200)
    .setHeader("content-type", `application/${format}`)
    .setHeader(
      "content-disposition",
      `attachment; filename="${fileName(row.number, format)}"`
    )
    .setHeader("cache-control", "private, no-store")
    .end(body)
}
