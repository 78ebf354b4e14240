import { z } from "@medusajs/framework/zod"
import {
  PAYMENT_INCIDENT_ACTIONS,
  PAYMENT_INCIDENT_KINDS,
  PAYMENT_INCIDENT_STATUSES,
} from "../../../modules/payment/constants"
import { listQuery } from "../../../utils/http/list-query"

const status = z.enum(PAYMENT_INCIDENT_STATUSES)
const kind = z.enum(PAYMENT_INCIDENT_KINDS)

export const AdminGetPaymentIncidentsParams = z.object({
  ...listQuery(),
  status: z.union([status, z.array(status)]).optional(),
  kind: z.union([kind, z.array(kind)]).optional(),
  order_id: z.string().min(1).optional(),
  cart_id: z.string().min(1).optional(),
})
export type AdminGetPaymentIncidentsParamsType = z.infer<
  typeof AdminGetPaymentIncidentsParams
>

export const AdminResolvePaymentIncident = z.object({
  action: z.enum(PAYMENT_INCIDENT_ACTIONS),
  /** For whoever reads it later. */
  note: z.string().trim().max(1000).optional(),
})
export type AdminResolvePaymentIncidentType = z.infer<
  typeof AdminResolvePaymentIncident
>
