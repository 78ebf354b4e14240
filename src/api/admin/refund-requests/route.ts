import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { AdminRefundRequestListResponseType } from "../../../types/http/refund-request"
import {
  pageOf,
  readAdminRefundRequests,
} from "../../../utils/refund-request/read-refund-requests"
import type { AdminGetRefundRequestsParamsType } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetRefundRequestsParamsType>,
  res: MedusaResponse<AdminRefundRequestListResponseType>
) => {
  const { limit, offset, order, ...filters } = req.validatedQuery
  const page = await readAdminRefundRequests(req.scope, {
    filters,
    page: pageOf({ limit, offset, order }),
  })
  res.json({ ...page, offset, limit })
}
