import type { InferTypeOf } from "@medusajs/framework/types"
import type { RefundRequestStatus } from "./constants"
import type { RefundRequest } from "./models/refund-request"
import type { RefundRequestEntry } from "./models/refund-request-entry"
import type { RefundRequestItem } from "./models/refund-request-item"
import type { RefundRequestPayment } from "./models/refund-request-payment"

export type RefundRequestItemDTO = Omit<
  InferTypeOf<typeof RefundRequestItem>,
  "request"
>
export type RefundRequestPaymentDTO = Omit<
  InferTypeOf<typeof RefundRequestPayment>,
  "request"
>
export type RefundRequestEntryDTO = Omit<
  InferTypeOf<typeof RefundRequestEntry>,
  "request"
>
export type RefundRequestDTO = Omit<
  InferTypeOf<typeof RefundRequest>,
  "items" | "payments" | "history"
> & {
  items: RefundRequestItemDTO[]
  payments: RefundRequestPaymentDTO[]
  history: RefundRequestEntryDTO[]
}

export type NewRefundRequest = {
  order_id: string
  customer_id: string | null
  currency_code: string
  amount: number
  whole_order: boolean
  reason: string
  note?: string | null
  items: { item_id: string; quantity: number; amount: number }[]
}

/** What of one payment is paid back. */
export type RefundShare = { payment_id: string; amount: number }

export type RefundDecision = {
  id: string
  /** The admin who decides. */
  actor_id: string
  note?: string | null
}

export type RefundApproval = RefundDecision & {
  amount: number
  /** What is still to be paid, payment by payment. */
  shares: RefundShare[]
}

/** The state before a decision, to take it back. */
export type UndecidedRefundRequest = {
  id: string
  status: RefundRequestStatus
}
