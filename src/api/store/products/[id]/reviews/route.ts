import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import { PRODUCT_REVIEW_MODULE } from "../../../../../modules/product-review/constants"
import type ProductReviewModuleService from "../../../../../modules/product-review/service"
import type {
  StoreOwnProductReviewType,
  StoreProductReviewContentType,
  StoreProductReviewListResponseType,
} from "../../../../../types/http/product-review"
import {
  OWN_REVIEW_FIELDS,
  readReview,
} from "../../../../../utils/product-review/read-reviews"
import { createProductReviewWorkflow } from "../../../../../workflows/product-review"
import { assertVisibleProduct } from "../../../../../workflows/product-review/steps/validate-reviewable-product"
import type { StoreGetProductReviewsParamsType } from "./validators"

export const GET = async (
  req: MedusaStoreRequest<unknown, StoreGetProductReviewsParamsType>,
  res: MedusaResponse<StoreProductReviewListResponseType>
) => {
  await assertVisibleProduct(req.scope, {
    product_id: req.params.id,
    sales_channel_ids: req.publishable_key_context.sales_channel_ids,
  })
  const params = req.validatedQuery
  const page = await req.scope
    .resolve<ProductReviewModuleService>(PRODUCT_REVIEW_MODULE)
    .listPublishedReviews(req.params.id, params)
  res.json({
    reviews: page.reviews,
    count: page.count,
    offset: params.offset,
    limit: params.limit,
    stats: page.stats,
  })
}

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreProductReviewContentType>,
  res: MedusaResponse<{ review: StoreOwnProductReviewType }>
) => {
  const customerId = req.auth_context.actor_id
  const { result } = await createProductReviewWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      product_id: req.params.id,
      customer_id: customerId,
      sales_channel_ids: req.publishable_key_context?.sales_channel_ids,
    },
  })
  const review = await readReview<StoreOwnProductReviewType>(req.scope, {
    fields: OWN_REVIEW_FIELDS,
    filters: { id: result.id, customer_id: customerId },
  })
  res.status(201).json({ review })
}
