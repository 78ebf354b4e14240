import { z } from "@medusajs/framework/zod"
import { numberPatternFault } from "../utils/invoice/document-number"

const pattern = z.string().superRefine((value, context) => {
  const fault = numberPatternFault(value)
  if (fault) {
    context.addIssue({ code: "custom", message: fault })
  }
})
const line = z.string().min(1).max(200)

/** Who sells: printed on documents from the moment they are set; what was issued before keeps what it said. */
const SellerSchema = z
  .strictObject({
    /** Legal name. @default the shop's name */
    name: line.optional(),
    /** Street and house number. */
    street: line.optional(),
    city: line.optional(),
    postalCode: line.optional(),
    /** ISO 3166 code such as DE. */
    country: z
      .string()
      .regex(/^[a-zA-Z]{2}$/, { error: "must be a country code such as DE" })
      .transform((value) => value.toUpperCase())
      .optional(),
    /** VAT id with its country prefix. */
    vatId: line.optional(),
    /** Entry in the commercial register. */
    registration: line.optional(),
    email: z.email().optional(),
    phone: line.optional(),
    website: line.optional(),
    /** Name of the bank. */
    bank: line.optional(),
    iban: line.optional(),
    bic: line.optional(),
    /** Peppol address for electronic invoices: its scheme, such as 9930 for a German VAT id, and the id. */
    endpoint: z.strictObject({ scheme: line, id: line }).optional(),
  })
  .prefault({})

/** Invoices and credit notes: their numbers, who issues them, what they look like. */
export const InvoiceOptionsSchema = z
  .strictObject({
    seller: SellerSchema,
    /**
     * Number of an invoice: ends in `{number}`, or `{number:6}` for at least six digits. With `{year}` the count begins
     * again every year. What stands before the number names the series: a new text begins at 1. @default "INV-{year}-{number:6}"
     */
    invoiceNumber: pattern.default("INV-{year}-{number:6}"),
    /** Number of a credit note. @default "CN-{year}-{number:6}" */
    creditNoteNumber: pattern.default("CN-{year}-{number:6}"),
    /** Paper of the documents. @default "a4" */
    paper: z.enum(["a4", "letter"]).default("a4"),
    /** Lines printed below the totals, such as the terms of payment. */
    notes: z.array(z.string().min(1).max(500)).max(10).default([]),
    /** Attach the PDF to the mail that announces a document. @default true */
    attach: z.boolean().default(true),
    /** TrueType or OpenType fonts of your own (absolute paths), for scripts that DejaVu Sans lacks, such as Chinese. */
    fonts: z
      .strictObject({
        regular: z.string().min(1),
        bold: z.string().min(1),
      })
      .optional(),
  })
  .prefault({})
  .refine(
    ({ invoiceNumber, creditNoteNumber }) =>
      seriesText(invoiceNumber) !== seriesText(creditNoteNumber),
    {
      path: ["creditNoteNumber"],
      error: "must begin otherwise than invoiceNumber",
    }
  )

export type InvoiceOptions = z.output<typeof InvoiceOptionsSchema>

function seriesText(value: string): string {
  return value.replace(/\{number(:\d+)?\}$/, "")
}
