import { z } from "@medusajs/framework/zod"
import {
  PAYMENT_INCIDENT_ACTIONS,
  PAYMENT_INCIDENT_KINDS,
  PAYMENT_INCIDENT_STATUSES,
} from "../../modules/payment/constants"

const date = z.union([z.iso.datetime(), z.date()])

export const AdminPaymentIncidentSchema = z.object({
  id: z.string(),
  kind: z.enum(PAYMENT_INCIDENT_KINDS),
  status: z.enum(PAYMENT_INCIDENT_STATUSES),
  provider_id: z.string().nullable(),
  /** The payment's id at the provider. */
  reference: z.string().nullable(),
  order_id: z.string().nullable(),
  cart_id: z.string().nullable(),
  payment_id: z.string().nullable(),
  /** What is at stake, in the currency's main unit. */
  amount: z.number().nullable(),
  currency_code: z.string().nullable(),
  /** What happened, by name. */
  details: z
    .record(z.string(), z.union([z.string(), z.number(), z.null()]))
    .nullable(),
  /** What can be pressed now. */
  actions: z.array(z.enum(PAYMENT_INCIDENT_ACTIONS)),
  /** What settled it. */
  action: z.enum(PAYMENT_INCIDENT_ACTIONS).nullable(),
  note: z.string().nullable(),
  /** Null when the shop settled it by itself. */
  resolved_by: z.string().nullable(),
  resolved_at: date.nullable(),
  created_at: date,
})
export type AdminPaymentIncident = z.infer<typeof AdminPaymentIncidentSchema>

export const AdminPaymentIncidentResponseSchema = z.object({
  payment_incident: AdminPaymentIncidentSchema,
})
export type AdminPaymentIncidentResponse = z.infer<
  typeof AdminPaymentIncidentResponseSchema
>

export const AdminPaymentIncidentListResponseSchema = z.object({
  payment_incidents: z.array(AdminPaymentIncidentSchema),
  count: z.number().int(),
  offset: z.number().int(),
  limit: z.number().int(),
})
export type AdminPaymentIncidentListResponse = z.infer<
  typeof AdminPaymentIncidentListResponseSchema
>
