import { z } from "@medusajs/framework/zod"
import {
  REFUND_REQUEST_ACTIONS,
  REFUND_REQUEST_LIMITS,
  REFUND_REQUEST_STATUSES,
} from "../../modules/refund-request/constants"

const date = z.iso.datetime()

const listed = {
  count: z.number().int(),
  offset: z.number().int(),
  limit: z.number().int(),
}

const Item = z.object({
  /** Line of the order. */
  item_id: z.string(),
  title: z.string(),
  variant_title: z.string().nullable(),
  thumbnail: z.string().nullable(),
  quantity: z.number().int(),
  /** What these units cost, tax included and discount taken off. */
  amount: z.number(),
})

/** A request as its customer sees it. */
export const StoreRefundRequest = z.object({
  id: z.string(),
  order_id: z.string(),
  status: z.enum(REFUND_REQUEST_STATUSES),
  currency_code: z.string(),
  /** Asked for. */
  amount: z.number(),
  whole_order: z.boolean(),
  reason: z.string(),
  note: z.string().nullable(),
  items: z.array(Item),
  /** Granted; null until then. */
  approved_amount: z.number().nullable(),
  /** The shop's words about its decision. */
  decision_note: z.string().nullable(),
  decided_at: date.nullable(),
  refunded_at: date.nullable(),
  created_at: date,
})

export const StoreRefundRequestResponse = z.object({
  refund_request: StoreRefundRequest,
})

export const StoreRefundRequestListResponse = z.object({
  refund_requests: z.array(StoreRefundRequest),
  ...listed,
})

/** A request as an admin sees it in a list. */
export const AdminRefundRequest = StoreRefundRequest.extend({
  customer_id: z.string().nullable(),
  decided_by: z.string().nullable(),
  /** What keeps the money from moving; null when nothing does. */
  error: z.string().nullable(),
  attempts: z.number().int(),
  next_attempt_at: date.nullable(),
  order: z
    .object({
      id: z.string(),
      display_id: z.number().int(),
      email: z.string().nullable(),
      status: z.string(),
      created_at: date,
    })
    .nullable(),
})

export const AdminRefundRequestListResponse = z.object({
  refund_requests: z.array(AdminRefundRequest),
  ...listed,
})

export const AdminRefundRequestResponse = z.object({
  refund_request: AdminRefundRequest.extend({
    /** Captured and not refunded, over all payments of the order. */
    refundable: z.number(),
    payments: z.array(
      z.object({
        payment_id: z.string(),
        refund_id: z.string(),
        amount: z.number(),
        paid_at: date.nullable(),
      })
    ),
    history: z.array(
      z.object({
        action: z.enum(REFUND_REQUEST_ACTIONS),
        /** Customer or admin; null for the shop itself. */
        actor_id: z.string().nullable(),
        amount: z.number().nullable(),
        note: z.string().nullable(),
        created_at: date,
      })
    ),
  }),
})

const noteText = z.string().trim().min(1).max(REFUND_REQUEST_LIMITS.note)

export const StoreCreateRefundRequest = z.object({
  reason: z.string().trim().min(1).max(REFUND_REQUEST_LIMITS.reason),
  note: noteText.nullish(),
  /** Everything that is left of the order, with shipping, when omitted. */
  items: z
    .array(
      z.object({
        item_id: z.string().min(1),
        quantity: z.number().int().min(1).max(9999),
      })
    )
    .min(1)
    .max(REFUND_REQUEST_LIMITS.items)
    .optional(),
})

export const AdminApproveRefundRequest = z.object({
  /** In the order's currency; what was asked for when omitted. */
  amount: z.number().positive().max(1_000_000_000_000).optional(),
  /** Told to the customer. */
  note: noteText.nullish(),
})

export const AdminDeclineRefundRequest = z.object({
  /** Told to the customer. */
  note: noteText,
})

export type StoreCreateRefundRequestType = z.infer<
  typeof StoreCreateRefundRequest
>
export type AdminApproveRefundRequestType = z.infer<
  typeof AdminApproveRefundRequest
>
export type AdminDeclineRefundRequestType = z.infer<
  typeof AdminDeclineRefundRequest
>
export type StoreRefundRequestType = z.infer<typeof StoreRefundRequest>
export type StoreRefundRequestListResponseType = z.infer<
  typeof StoreRefundRequestListResponse
>
export type AdminRefundRequestType = z.infer<typeof AdminRefundRequest>
export type AdminRefundRequestListResponseType = z.infer<
  typeof AdminRefundRequestListResponse
>
export type AdminRefundRequestResponseType = z.infer<
  typeof AdminRefundRequestResponse
>
