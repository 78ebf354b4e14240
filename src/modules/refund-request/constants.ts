/** Registration name of the module. */
export const REFUND_REQUEST_MODULE = "shopRefundRequest"

/**
 * What can become of a request: `pending` until somebody decides; `refunding` from
 * the approval until the money has moved and the books say so; `failed` when the
 * payment provider refused, until an admin tries again or declines.
 */
export const REFUND_REQUEST_STATUSES = [
  "pending",
  "refunding",
  "refunded",
  "failed",
  "declined",
  "withdrawn",
] as const

export type RefundRequestStatus = (typeof REFUND_REQUEST_STATUSES)[number]

/** While a request is one of these, its order takes no other one. */
export const OPEN_REFUND_REQUEST_STATUSES: readonly RefundRequestStatus[] = [
  "pending",
  "refunding",
  "failed",
]

/** What is written into a request's history. */
export const REFUND_REQUEST_ACTIONS = [
  "created",
  "approved",
  "declined",
  "withdrawn",
  "refunded",
  "failed",
] as const

export type RefundRequestAction = (typeof REFUND_REQUEST_ACTIONS)[number]

export const REFUND_REQUEST_LIMITS = {
  reason: 200,
  note: 2000,
  items: 500,
} as const

/** Emitted after the act; the payload is `{ id, order_id }` of the request. */
export const RefundRequestWorkflowEvents = {
  /** A customer asked. */
  CREATED: "refund-request.created",
  /** An admin said yes; the money moves next. */
  APPROVED: "refund-request.approved",
  /** An admin said no. */
  DECLINED: "refund-request.declined",
  /** The money has moved. */
  REFUNDED: "refund-request.refunded",
  /** The payment provider refused. */
  FAILED: "refund-request.failed",
  /** The customer took the request back. */
  WITHDRAWN: "refund-request.withdrawn",
} as const
