import type { InferTypeOf } from "@medusajs/framework/types"
import type { InvoiceSnapshot } from "../../utils/invoice/types"
import type { InvoiceDocumentKind } from "./constants"
import type { ShopInvoiceDocument } from "./models/invoice-document"

export type InvoiceDocumentDTO = Omit<
  InferTypeOf<typeof ShopInvoiceDocument>,
  "snapshot"
> & { snapshot: InvoiceSnapshot }

/** An invoice to issue; its number comes with issuing. */
export type IssueInvoiceDTO = {
  order_id: string
  snapshot: InvoiceSnapshot
}

/** A credit note to issue, for one refund of an order that has its invoice. */
export type IssueCreditNoteDTO = {
  order_id: string
  refund_id: string
  amount: unknown
  /** ISO time */
  refunded_at: string
  reason: string | null
}

/** What a list of documents is asked for. */
export type InvoiceSearch = {
  /** First day, `2026-03-01`. */
  from?: string
  /** Last day, itself included. */
  to?: string
  kind?: InvoiceDocumentKind | InvoiceDocumentKind[]
  /** Part of the number, of the buyer's name or address, or the order's number. */
  q?: string
  order: "issued_at" | "-issued_at"
  limit: number
  offset: number
}

/** A document in a list: without what it says. */
export type FoundDocument = Omit<
  InvoiceDocumentDTO,
  | "snapshot"
  | "series"
  | "year"
  | "sequence"
  | "raw_total"
  | "created_at"
  | "updated_at"
  | "deleted_at"
>
