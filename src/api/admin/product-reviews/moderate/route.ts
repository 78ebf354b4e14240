import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { AdminProductReviewType } from "../../../../types/http/product-review"
import {
  ADMIN_REVIEW_FIELDS,
  readReviews,
} from "../../../../utils/product-review/read-reviews"
import { moderateProductReviewsWorkflow } from "../../../../workflows/product-review"
import type { AdminModerateProductReviewsType } from "../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminModerateProductReviewsType>,
  res: MedusaResponse<{ product_reviews: AdminProductReviewType[] }>
) => {
  await moderateProductReviewsWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      moderated_by: req.auth_context.actor_id,
    },
  })
  const { reviews } = await readReviews<AdminProductReviewType>(req.scope, {
    fields: ADMIN_REVIEW_FIELDS,
    filters: { id: req.validatedBody.ids },
  })
  res.json({ product_reviews: reviews })
}
