import { z } from "@medusajs/framework/zod"
import { REFUND_REQUEST_STATUSES } from "../../../modules/refund-request/constants"
import { listQuery } from "../../../utils/http/list-query"

export const AdminGetRefundRequestsParams = z.object({
  ...listQuery(),
  order: z.enum(["created_at", "-created_at"]).default("-created_at"),
  status: z.enum(REFUND_REQUEST_STATUSES).optional(),
  order_id: z.string().min(1).optional(),
  customer_id: z.string().min(1).optional(),
})

export type AdminGetRefundRequestsParamsType = z.infer<
  typeof AdminGetRefundRequestsParams
>
