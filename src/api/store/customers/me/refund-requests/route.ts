import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { StoreRefundRequestListResponseType } from "../../../../../types/http/refund-request"
import {
  pageOf,
  readStoreRefundRequests,
} from "../../../../../utils/refund-request/read-refund-requests"
import type { StoreGetRefundRequestsParamsType } from "../../../refund-requests/validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, StoreGetRefundRequestsParamsType>,
  res: MedusaResponse<StoreRefundRequestListResponseType>
) => {
  const { limit, offset, order, status } = req.validatedQuery
  const page = await readStoreRefundRequests(req.scope, {
    filters: {
      ...(status && { status }),
      customer_id: req.auth_context.actor_id,
    },
    page: pageOf({ limit, offset, order }),
  })
  res.json({ ...page, offset, limit })
}
