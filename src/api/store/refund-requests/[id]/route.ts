import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { withdrawRefundRequestWorkflow } from "../../../../workflows/refund-request"

export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ id: string; object: "refund_request"; deleted: true }>
) => {
  const { id } = req.params
  await withdrawRefundRequestWorkflow(req.scope).run({
    input: { id, customer_id: req.auth_context.actor_id },
  })
  res.json({ id, object: "refund_request", deleted: true })
}
