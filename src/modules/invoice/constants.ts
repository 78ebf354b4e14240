/** Registration name of the module; the plain word a host may already use. */
export const INVOICE_MODULE = "shopInvoice"

/** What a document can be. */
export const INVOICE_DOCUMENT_KINDS = ["invoice", "credit_note"] as const

export type InvoiceDocumentKind = (typeof INVOICE_DOCUMENT_KINDS)[number]

/** Emitted after the act; the payload is `{ id }` of the document. */
export const InvoiceWorkflowEvents = {
  /** An invoice or a credit note was issued. Payload: `{ id: string }` */
  ISSUED: "shop-invoice-document.issued",
} as const
