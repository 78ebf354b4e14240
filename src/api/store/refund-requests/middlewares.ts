import { z } from "@medusajs/framework/zod"
import {
  StoreCreateRefundRequest,
  StoreRefundRequestListResponse,
  StoreRefundRequestResponse,
} from "../../../types/http/refund-request"
import { describeRoute } from "../../../utils/http/describe-route"
import { exampleRefundRequest } from "../../../utils/refund-request/examples"
import { StoreGetRefundRequestsParams } from "./validators"

const own = { feature: "refund-request", auth: "customer" as const }
const ofOrder = "/store/orders/:id/refund-requests"
const page = {
  refund_requests: [exampleRefundRequest],
  count: 1,
  offset: 0,
  limit: 20,
}

export const storeRefundRequestsRoutes = [
  describeRoute({
    ...own,
    method: "POST",
    path: ofOrder,
    summary: "Ask for a refund of my order",
    description:
      "Of some units of some lines, or of everything that is left, shipping included, when `items` is omitted. The amount is computed: what the units cost with tax and discount, never more than what was paid and not refunded. An order has one open request at a time.",
    body: StoreCreateRefundRequest,
    responses: { 201: StoreRefundRequestResponse },
    errors: {
      400: "nothing was paid, nothing is left, more is asked for than was bought, one is open already, or the time to ask is over",
    },
    example: {
      body: {
        reason: "Arrived damaged",
        note: "The handle of one mug is broken.",
        items: [{ item_id: "ordli_01", quantity: 1 }],
      },
      response: { refund_request: exampleRefundRequest },
    },
  }),
  describeRoute({
    ...own,
    method: "GET",
    path: ofOrder,
    summary: "List the refund requests of my order",
    query: StoreGetRefundRequestsParams,
    responses: { 200: StoreRefundRequestListResponse },
    example: { response: page },
  }),
  describeRoute({
    ...own,
    method: "GET",
    path: "/store/customers/me/refund-requests",
    summary: "List my refund requests",
    query: StoreGetRefundRequestsParams,
    responses: { 200: StoreRefundRequestListResponse },
    example: { response: page },
  }),
  describeRoute({
    ...own,
    method: "DELETE",
    path: "/store/refund-requests/:id",
    summary: "Withdraw my refund request",
    description:
      "While nobody has decided it. Withdrawing it again answers the same.",
    responses: {
      200: z.object({
        id: z.string(),
        object: z.literal("refund_request"),
        deleted: z.literal(true),
      }),
    },
    errors: { 400: "it has been decided" },
    example: {
      response: { id: "rreq_01", object: "refund_request", deleted: true },
    },
  }),
]
