import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SuccessResponse } from "../../../types/http/mail"
import { subscribeNewsletterWorkflow } from "../../../workflows/mail/subscribe-newsletter"
import type { StoreSubscribeNewsletterType } from "./validators"

export const POST = async (
  req: MedusaRequest<StoreSubscribeNewsletterType>,
  res: MedusaResponse<SuccessResponse>
) => {
  await subscribeNewsletterWorkflow(req.scope).run({
    input: req.validatedBody,
  })
  res.status(202).json({ success: true })
}
