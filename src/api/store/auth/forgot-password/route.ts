import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SuccessResponse } from "../../../../types/http/mail"
import { forgotPassword } from "../../../../utils/account/forgot-password"
import type { StoreForgotPasswordType } from "../password-validators"

export const POST = async (
  req: MedusaRequest<StoreForgotPasswordType>,
  res: MedusaResponse<SuccessResponse>
) => {
  await forgotPassword(req, {
    email: req.validatedBody.email,
    actor_type: "customer",
  })
  res.status(202).json({ success: true })
}
