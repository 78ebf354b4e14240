import {
  AdminApproveRefundRequest,
  AdminDeclineRefundRequest,
  AdminRefundRequestListResponse,
  AdminRefundRequestResponse,
} from "../../../types/http/refund-request"
import { describeRoute } from "../../../utils/http/describe-route"
import {
  exampleAdminRefundRequest,
  exampleDeclinedRequest,
  exampleOpenRefundRequest,
  exampleRefundedRequest,
} from "../../../utils/refund-request/examples"
import { AdminGetRefundRequestsParams } from "./validators"

const path = "/admin/refund-requests"
const shared = { feature: "refund-request", auth: "admin" as const }

export const adminRefundRequestsRoutes = [
  describeRoute({
    ...shared,
    method: "GET",
    path,
    summary: "List refund requests, newest first",
    query: AdminGetRefundRequestsParams,
    responses: { 200: AdminRefundRequestListResponse },
    example: {
      query: { status: "pending" },
      response: {
        refund_requests: [exampleAdminRefundRequest],
        count: 1,
        offset: 0,
        limit: 20,
      },
    },
  }),
  describeRoute({
    ...shared,
    method: "GET",
    path: `${path}/:id`,
    summary: "Read a refund request with its history",
    responses: { 200: AdminRefundRequestResponse },
    example: { response: { refund_request: exampleOpenRefundRequest } },
  }),
  describeRoute({
    ...shared,
    method: "POST",
    path: `${path}/:id/approve`,
    summary: "Approve a refund request and pay it back",
    description:
      "Pays what was asked for, or `amount`, back through the payment provider, once, however often it is pressed. The same again answers the same. While the provider is silent the status is `refunding`, `error` says why, and the shop asks again by itself; pressing again asks at once. A refund that the provider refuses answers 400 in its words and is `failed`: approve it again, or decline it.",
    body: AdminApproveRefundRequest,
    responses: { 200: AdminRefundRequestResponse },
    errors: {
      400: "it was decided otherwise, the amount is more than is left, or the payment provider refused",
    },
    example: {
      body: { amount: 24.95, note: "We are sorry about the mug." },
      response: { refund_request: exampleRefundedRequest },
    },
  }),
  describeRoute({
    ...shared,
    method: "POST",
    path: `${path}/:id/decline`,
    summary: "Decline a refund request",
    description: "`note` is told to the customer.",
    body: AdminDeclineRefundRequest,
    responses: { 200: AdminRefundRequestResponse },
    errors: { 400: "it was decided otherwise" },
    example: {
      body: { note: "The mug was not damaged by us." },
      response: { refund_request: exampleDeclinedRequest },
    },
  }),
]
