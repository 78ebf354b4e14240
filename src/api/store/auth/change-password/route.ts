import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { SuccessResponse } from "../../../../types/http/mail"
import { checkNewPassword } from "../../../../utils/account/check-new-password"
import {
  clientOf,
  currentAccountSession,
} from "../../../../utils/account/current-session"
import { ownEmailIdentity } from "../../../../utils/account/own-password"
import { answerWeakPassword } from "../../../../utils/account/password-policy"
import { changePasswordWorkflow } from "../../../../workflows/account/change-password"
import type { StoreChangePasswordType } from "../password-validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreChangePasswordType>,
  res: MedusaResponse<SuccessResponse>
) => {
  const { password } = req.validatedBody
  const { entity_id } = await ownEmailIdentity(req)
  const account = { entity_id, actor_type: "customer" }
  const faults = await checkNewPassword(req.scope, account, password)
  if (faults.length) {
    return answerWeakPassword(res, faults)
  }
  await changePasswordWorkflow(req.scope).run({
    input: {
      ...account,
      password,
      auth_identity_id: req.auth_context.auth_identity_id,
      except_session_id: currentAccountSession(req)?.id,
      ...clientOf(req),
    },
  })
  res.json({ success: true })
}
