import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type {
  StoreCreateRefundRequestType,
  StoreRefundRequestListResponseType,
  StoreRefundRequestType,
} from "../../../../../types/http/refund-request"
import { findOwnOrder } from "../../../../../utils/order/find-readable-order"
import {
  pageOf,
  readStoreRefundRequest,
  readStoreRefundRequests,
} from "../../../../../utils/refund-request/read-refund-requests"
import { createRefundRequestWorkflow } from "../../../../../workflows/refund-request"
import type { StoreGetRefundRequestsParamsType } from "../../../refund-requests/validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, StoreGetRefundRequestsParamsType>,
  res: MedusaResponse<StoreRefundRequestListResponseType>
) => {
  const { id } = await findOwnOrder(req, req.params.id, ["id"])
  const { limit, offset, order, status } = req.validatedQuery
  const page = await readStoreRefundRequests(req.scope, {
    filters: { ...(status && { status }), order_id: id },
    page: pageOf({ limit, offset, order }),
  })
  res.json({ ...page, offset, limit })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreCreateRefundRequestType>,
  res: MedusaResponse<{ refund_request: StoreRefundRequestType }>
) => {
  const { id } = await findOwnOrder(req, req.params.id, ["id"])
  const { result } = await createRefundRequestWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      order_id: id,
      customer_id: req.auth_context.actor_id,
    },
  })
  res.status(201).json({
    refund_request: await readStoreRefundRequest(req.scope, result.id),
  })
}
