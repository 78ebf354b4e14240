import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { eraseAccount } from "../../../../utils/account/erase-account"

export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  await eraseAccount(req.scope, { customer_id: req.auth_context.actor_id })
  res.json({ success: true })
}
