import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { PRODUCT_REVIEW_MODULE } from "../../../modules/product-review/constants"
import type ProductReviewModuleService from "../../../modules/product-review/service"
import type {
  AdminProductReviewListResponseType,
  AdminProductReviewType,
} from "../../../types/http/product-review"
import {
  ADMIN_REVIEW_FIELDS,
  readReviews,
} from "../../../utils/product-review/read-reviews"
import type { AdminGetProductReviewsParamsType } from "./validators"

export const GET = async (
  req: AuthenticatedMedusaRequest<unknown, AdminGetProductReviewsParamsType>,
  res: MedusaResponse<AdminProductReviewListResponseType>
) => {
  const { limit, offset, ...search } = req.validatedQuery
  const { ids, count } = await req.scope
    .resolve<ProductReviewModuleService>(PRODUCT_REVIEW_MODULE)
    .findReviews({ ...search, limit, offset })
  const { reviews } = await readReviews<AdminProductReviewType>(req.scope, {
    fields: ADMIN_REVIEW_FIELDS,
    filters: { id: ids },
  })
  const byId = new Map(reviews.map((review) => [review.id, review]))
  res.json({
    product_reviews: ids.flatMap((id) => byId.get(id) ?? []),
    count,
    offset,
    limit,
  })
}
