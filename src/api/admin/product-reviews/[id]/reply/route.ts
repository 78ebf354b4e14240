import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { AdminProductReviewResponseType } from "../../../../../types/http/product-review"
import { replyToProductReviewWorkflow } from "../../../../../workflows/product-review"
import { readAdminReview } from "../../helpers"
import type { AdminReplyToProductReviewType } from "../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminReplyToProductReviewType>,
  res: MedusaResponse<AdminProductReviewResponseType>
) => {
  await reply(req, req.validatedBody.content)
  res.json({ product_review: await readAdminReview(req.scope, req.params.id) })
}

export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<AdminProductReviewResponseType>
) => {
  await reply(req, null)
  res.json({ product_review: await readAdminReview(req.scope, req.params.id) })
}

async function reply(
  req: AuthenticatedMedusaRequest<unknown>,
  content: string | null
): Promise<void> {
  await replyToProductReviewWorkflow(req.scope).run({
    input: {
      id: req.params.id,
      content,
      replied_by: req.auth_context.actor_id,
    },
  })
}
