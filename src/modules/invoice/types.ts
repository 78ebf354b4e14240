import type { InferTypeOf } from "@medusajs/framework/types"
import type { InvoiceSnapshot } from "../../utils/invoice/types"
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

/** How far the sweep has looked. */
export type InvoiceSweep = { since: Date; until: Date }
