import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { AdminPaymentIncidentResponse } from "../../../../types/http/payment"
import { readPaymentIncident } from "../helpers"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminPaymentIncidentResponse>
) => {
  res.json({
    payment_incident: await readPaymentIncident(req.scope, req.params.id),
  })
}
