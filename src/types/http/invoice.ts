import { z } from "@medusajs/framework/zod"
import { INVOICE_DOCUMENT_KINDS } from "../../modules/invoice/constants"

const InvoiceDocumentSchema = z.object({
  id: z.string(),
  kind: z.enum(INVOICE_DOCUMENT_KINDS),
  number: z.string(),
  /** Of a credit note: what it credits. */
  invoice_id: z.string().nullable(),
  /** What was invoiced, or credited; never negative. */
  total: z.number(),
  currency_code: z.string(),
  issued_at: z.string(),
})

const AdminInvoiceDocumentSchema = InvoiceDocumentSchema.extend({
  order_id: z.string(),
  order_display_id: z.number().int().nullable(),
  refund_id: z.string().nullable(),
  buyer_name: z.string(),
  buyer_email: z.string().nullable(),
})

export const StoreInvoiceDocumentsResponseSchema = z.object({
  documents: z.array(InvoiceDocumentSchema),
})

export const AdminOrderDocumentsResponseSchema = z.object({
  documents: z.array(AdminInvoiceDocumentSchema),
})

export const AdminInvoiceListResponseSchema = z.object({
  documents: z.array(AdminInvoiceDocumentSchema),
  count: z.number().int(),
  offset: z.number().int(),
  limit: z.number().int(),
})

export type InvoiceDocumentView = z.infer<typeof InvoiceDocumentSchema>
export type AdminInvoiceDocumentView = z.infer<
  typeof AdminInvoiceDocumentSchema
>
export type StoreInvoiceDocumentsResponse = z.infer<
  typeof StoreInvoiceDocumentsResponseSchema
>
export type AdminOrderDocumentsResponse = z.infer<
  typeof AdminOrderDocumentsResponseSchema
>
export type AdminInvoiceListResponse = z.infer<
  typeof AdminInvoiceListResponseSchema
>
