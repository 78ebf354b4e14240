import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { StoreOwnProductReviewType } from "../../../../../types/http/product-review"
import {
  OWN_REVIEW_FIELDS,
  readReviews,
} from "../../../../../utils/product-review/read-reviews"
import type { StoreGetOwnProductReviewsParamsType } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, StoreGetOwnProductReviewsParamsType>,
  res: MedusaResponse
) => {
  const { limit, offset, order, product_id } = req.validatedQuery
  const page = await readReviews<StoreOwnProductReviewType>(req.scope, {
    fields: OWN_REVIEW_FIELDS,
    filters: {
      ...(product_id && { product_id }),
      customer_id: req.auth_context.actor_id,
    },
    pagination: {
      skip: offset,
      take: limit,
      order: { created_at: order === "created_at" ? "ASC" : "DESC" },
    },
  })
  res.json({ ...page, offset, limit })
}
