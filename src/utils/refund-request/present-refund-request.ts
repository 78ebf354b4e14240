import type {
  RefundRequestDTO,
  RefundRequestEntryDTO,
  RefundRequestItemDTO,
  RefundRequestPaymentDTO,
} from "../../modules/refund-request/types"
import type {
  AdminRefundRequestType,
  StoreRefundRequestType,
} from "../../types/http/refund-request"
import { toAmount } from "../to-amount"

type OrderOfRequest = {
  id: string
  display_id: number
  email: string | null
  status: string
  created_at: string | Date
  items?: {
    id: string
    title: string
    product_title?: string | null
    variant_title?: string | null
    thumbnail?: string | null
  }[]
}

/** A request as `query.graph` answers it. */
export type ReadRefundRequest = Omit<
  RefundRequestDTO,
  "items" | "payments" | "history"
> & {
  items: RefundRequestItemDTO[]
  payments?: RefundRequestPaymentDTO[]
  history?: RefundRequestEntryDTO[]
  order?: OrderOfRequest | null
}

/** A time as JSON has it. */
export function iso(value: string | Date | null): string | null {
  return value === null ? null : new Date(value).toISOString()
}

/** What a customer sees. */
export function presentStore(row: ReadRefundRequest): StoreRefundRequestType {
  const lines = new Map((row.order?.items ?? []).map((item) => [item.id, item]))
  return {
    id: row.id,
    order_id: row.order_id,
    status: row.status,
    currency_code: row.currency_code,
    amount: toAmount(row.amount),
    whole_order: row.whole_order,
    reason: row.reason,
    note: row.note,
    items: row.items.map(({ item_id, quantity, amount }) => {
      const line = lines.get(item_id)
      return {
        item_id,
        title: line?.product_title || line?.title || "",
        variant_title: line?.variant_title ?? null,
        thumbnail: line?.thumbnail ?? null,
        quantity,
        amount: toAmount(amount),
      }
    }),
    approved_amount:
      row.approved_amount === null ? null : toAmount(row.approved_amount),
    decision_note: row.decision_note,
    decided_at: iso(row.decided_at),
    refunded_at: iso(row.refunded_at),
    created_at: iso(row.created_at)!,
  }
}

/** What an admin sees in a list. */
export function presentAdmin(row: ReadRefundRequest): AdminRefundRequestType {
  const { order } = row
  return {
    ...presentStore(row),
    customer_id: row.customer_id,
    decided_by: row.decided_by,
    error: row.error,
    attempts: row.attempts,
    next_attempt_at: iso(row.next_attempt_at),
    order: order
      ? {
          id: order.id,
          display_id: order.display_id,
          email: order.email,
          status: order.status,
          created_at: iso(order.created_at)!,
        }
      : null,
  }
}
