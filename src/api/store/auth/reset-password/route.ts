import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SuccessResponse } from "../../../../types/http/mail"
import { checkNewPassword } from "../../../../utils/account/check-new-password"
import { clientOf } from "../../../../utils/account/current-session"
import { answerWeakPassword } from "../../../../utils/account/password-policy"
import { readResetToken } from "../../../../utils/account/reset-token"
import { resetPasswordWorkflow } from "../../../../workflows/account/reset-password"
import type { StoreResetPasswordType } from "../password-validators"

export const POST = async (
  req: MedusaRequest<StoreResetPasswordType>,
  res: MedusaResponse<SuccessResponse>
) => {
  const { password } = req.validatedBody
  const token = readResetToken(req.scope, req.validatedBody.token, "customer")
  const faults = await checkNewPassword(req.scope, token, password)
  if (faults.length) {
    return answerWeakPassword(res, faults)
  }
  await resetPasswordWorkflow(req.scope).run({
    input: { ...token, password, ...clientOf(req) },
  })
  res.json({ success: true })
}
