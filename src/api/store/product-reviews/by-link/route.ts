import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { StoreOwnProductReviewType } from "../../../../types/http/product-review"
import {
  OWN_REVIEW_FIELDS,
  readReview,
} from "../../../../utils/product-review/read-reviews"
import { createProductReviewByLinkWorkflow } from "../../../../workflows/product-review"
import { openReviewRequest } from "../../../../workflows/product-review/steps/open-product-review-request"
import type {
  StoreCreateProductReviewByLinkType,
  StoreGetProductReviewLinkParamsType,
} from "../validators"

export const GET = async (
  req: MedusaRequest<unknown, StoreGetProductReviewLinkParamsType>,
  res: MedusaResponse
) => {
  const request = await openReviewRequest(req.scope, req.validatedQuery.token)
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const [{ data: products }, { data: reviews }] = await Promise.all([
    query.graph({
      entity: "product",
      fields: ["id", "title", "handle", "thumbnail"],
      filters: { id: request.product_ids },
    }),
    query.graph({
      entity: "product_review",
      fields: ["product_id"],
      filters: {
        product_id: request.product_ids,
        ...(request.customer_id
          ? { customer_id: request.customer_id }
          : { email: request.email }),
      },
    }),
  ])
  const reviewed = new Set(
    reviews.map(({ product_id }: { product_id: string }) => product_id)
  )
  res.json({
    request: {
      author: request.author,
      expires_at: request.expires_at,
      products: products.map((product: { id: string }) => ({
        ...product,
        reviewed: reviewed.has(product.id),
      })),
    },
  })
}

export const POST = async (
  req: MedusaRequest<StoreCreateProductReviewByLinkType>,
  res: MedusaResponse<{ review: StoreOwnProductReviewType }>
) => {
  const { result } = await createProductReviewByLinkWorkflow(req.scope).run({
    input: req.validatedBody,
  })
  const review = await readReview<StoreOwnProductReviewType>(req.scope, {
    fields: OWN_REVIEW_FIELDS,
    filters: { id: result.id },
  })
  res.status(201).json({ review })
}
