import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { AdminRefundRequestResponseType } from "../../../../types/http/refund-request"
import { readAdminRefundRequest } from "../../../../utils/refund-request/read-refund-requests"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminRefundRequestResponseType>
) => {
  res.json({
    refund_request: await readAdminRefundRequest(req.scope, req.params.id),
  })
}
