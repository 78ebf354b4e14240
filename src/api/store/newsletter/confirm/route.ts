import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SuccessResponse } from "../../../../types/http/mail"
import { confirmNewsletterWorkflow } from "../../../../workflows/mail/confirm-newsletter"
import type { StoreConfirmNewsletterType } from "../validators"

export const POST = async (
  req: MedusaRequest<StoreConfirmNewsletterType>,
  res: MedusaResponse<SuccessResponse>
) => {
  await confirmNewsletterWorkflow(req.scope).run({ input: req.validatedBody })
  res.json({ success: true })
}
