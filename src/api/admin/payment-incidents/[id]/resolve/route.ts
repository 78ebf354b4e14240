import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { AdminPaymentIncidentResponse } from "../../../../../types/http/payment"
import { resolvePaymentIncidentWorkflow } from "../../../../../workflows/payment/resolve-payment-incident"
import { readPaymentIncident } from "../../helpers"
import type { AdminResolvePaymentIncidentType } from "../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminResolvePaymentIncidentType>,
  res: MedusaResponse<AdminPaymentIncidentResponse>
) => {
  const { id } = req.params
  await resolvePaymentIncidentWorkflow(req.scope).run({
    input: { id, ...req.validatedBody, by: req.auth_context.actor_id },
  })
  res.json({ payment_incident: await readPaymentIncident(req.scope, id) })
}
