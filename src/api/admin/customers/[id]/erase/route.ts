import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { eraseAccount } from "../../../../../utils/account/erase-account"
import type { AdminEraseAccountType } from "../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminEraseAccountType>,
  res: MedusaResponse
) => {
  await eraseAccount(req.scope, {
    customer_id: req.params.id,
    email: req.validatedBody.email,
    requested_by: req.auth_context.actor_id,
  })
  res.json({ success: true })
}
