import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type {
  AdminApproveRefundRequestType,
  AdminRefundRequestResponseType,
} from "../../../../../types/http/refund-request"
import { readAdminRefundRequest } from "../../../../../utils/refund-request/read-refund-requests"
import {
  decideRefundRequestWorkflow,
  settleRefundRequest,
} from "../../../../../workflows/refund-request"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminApproveRefundRequestType>,
  res: MedusaResponse<AdminRefundRequestResponseType>
) => {
  const { id } = req.params
  await decideRefundRequestWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      id,
      decision: "approve",
      actor_id: req.auth_context.actor_id,
    },
  })
  await settleRefundRequest(req.scope, id)
  const refund_request = await readAdminRefundRequest(req.scope, id)
  if (refund_request.status === "failed") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      refund_request.error ?? "The payment provider refused the refund"
    )
  }
  res.json({ refund_request })
}
