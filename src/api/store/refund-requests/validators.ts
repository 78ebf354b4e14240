import { z } from "@medusajs/framework/zod"
import { REFUND_REQUEST_STATUSES } from "../../../modules/refund-request/constants"
import { listQuery } from "../../../utils/http/list-query"

export const StoreGetRefundRequestsParams = z.object({
  ...listQuery(),
  order: z.enum(["created_at", "-created_at"]).default("-created_at"),
  status: z.enum(REFUND_REQUEST_STATUSES).optional(),
})

export type StoreGetRefundRequestsParamsType = z.infer<
  typeof StoreGetRefundRequestsParams
>
