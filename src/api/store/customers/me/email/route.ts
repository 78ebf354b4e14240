import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { SuccessResponse } from "../../../../../types/http/mail"
import { clientOf } from "../../../../../utils/account/current-session"
import { ownEmailIdentity } from "../../../../../utils/account/own-password"
import { requestEmailChangeWorkflow } from "../../../../../workflows/account/request-email-change"
import type { StoreChangeEmailType } from "./validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreChangeEmailType>,
  res: MedusaResponse<SuccessResponse>
) => {
  const { email } = req.validatedBody
  const { entity_id } = await ownEmailIdentity(req)
  if (email !== entity_id) {
    await requestEmailChangeWorkflow(req.scope).run({
      input: {
        auth_identity_id: req.auth_context.auth_identity_id,
        actor_type: "customer",
        customer_id: req.auth_context.actor_id,
        old_email: entity_id,
        new_email: email,
        ...clientOf(req),
      },
    })
  }
  res.status(202).json({ success: true })
}
