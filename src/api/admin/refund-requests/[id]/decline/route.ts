import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type {
  AdminDeclineRefundRequestType,
  AdminRefundRequestResponseType,
} from "../../../../../types/http/refund-request"
import { readAdminRefundRequest } from "../../../../../utils/refund-request/read-refund-requests"
import { decideRefundRequestWorkflow } from "../../../../../workflows/refund-request"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminDeclineRefundRequestType>,
  res: MedusaResponse<AdminRefundRequestResponseType>
) => {
  const { id } = req.params
  await decideRefundRequestWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      id,
      decision: "decline",
      actor_id: req.auth_context.actor_id,
    },
  })
  res.json({ refund_request: await readAdminRefundRequest(req.scope, id) })
}
