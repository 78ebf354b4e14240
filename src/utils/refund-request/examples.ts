import type {
  AdminRefundRequestResponseType,
  AdminRefundRequestType,
  StoreRefundRequestType,
} from "../../types/http/refund-request"

/** The request that the documentation shows, as its customer and an admin see it. */
export const exampleRefundRequest: StoreRefundRequestType = {
  id: "rreq_01",
  order_id: "order_01",
  status: "pending",
  currency_code: "eur",
  amount: 24.95,
  whole_order: false,
  reason: "Arrived damaged",
  note: "The handle of one mug is broken.",
  items: [
    {
      item_id: "ordli_01",
      title: "Blue mug",
      variant_title: "Large",
      thumbnail: null,
      quantity: 1,
      amount: 24.95,
    },
  ],
  approved_amount: null,
  decision_note: null,
  decided_at: null,
  refunded_at: null,
  created_at: "2026-03-14T09:30:00.000Z",
}

export const exampleAdminRefundRequest: AdminRefundRequestType = {
  ...exampleRefundRequest,
  customer_id: "cus_01",
  decided_by: null,
  error: null,
  attempts: 0,
  next_attempt_at: null,
  order: {
    id: "order_01",
    display_id: 1042,
    email: "ana@example.com",
    status: "pending",
    created_at: "2026-03-10T09:30:00.000Z",
  },
}

export const exampleOpenRefundRequest: AdminRefundRequestResponseType["refund_request"] =
  {
    ...exampleAdminRefundRequest,
    refundable: 54.8,
    payments: [],
    history: [
      {
        action: "created",
        actor_id: "cus_01",
        amount: 24.95,
        note: null,
        created_at: "2026-03-14T09:30:00.000Z",
      },
    ],
  }

export const exampleRefundedRequest: AdminRefundRequestResponseType["refund_request"] =
  {
    ...exampleOpenRefundRequest,
    status: "refunded",
    approved_amount: 24.95,
    decision_note: "We are sorry about the mug.",
    decided_at: "2026-03-15T08:00:00.000Z",
    decided_by: "user_01",
    refunded_at: "2026-03-15T08:00:01.000Z",
    attempts: 1,
    refundable: 29.85,
    payments: [
      {
        payment_id: "pay_01",
        refund_id: "ref_01",
        amount: 24.95,
        paid_at: "2026-03-15T08:00:01.000Z",
      },
    ],
    history: [
      ...exampleOpenRefundRequest.history,
      {
        action: "approved",
        actor_id: "user_01",
        amount: 24.95,
        note: "We are sorry about the mug.",
        created_at: "2026-03-15T08:00:00.000Z",
      },
      {
        action: "refunded",
        actor_id: null,
        amount: null,
        note: null,
        created_at: "2026-03-15T08:00:01.000Z",
      },
    ],
  }

export const exampleDeclinedRequest: AdminRefundRequestResponseType["refund_request"] =
  {
    ...exampleOpenRefundRequest,
    status: "declined",
    decision_note: "The mug was not damaged by us.",
    decided_at: "2026-03-15T08:00:00.000Z",
    decided_by: "user_01",
    history: [
      ...exampleOpenRefundRequest.history,
      {
        action: "declined",
        actor_id: "user_01",
        amount: null,
        note: "The mug was not damaged by us.",
        created_at: "2026-03-15T08:00:00.000Z",
      },
    ],
  }
