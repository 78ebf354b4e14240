import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { ProductReviewWorkflowEvents } from "../../modules/product-review/constants"
import type { StoreProductReviewContentType } from "../../types/http/product-review"
import { composeProductReviewStep } from "./steps/compose-product-review"
import { emitProductReviewEvents } from "./steps/emit-product-review-events"
import { openProductReviewRequestStep } from "./steps/open-product-review-request"
import { validateProductReviewImagesStep } from "./steps/validate-product-review-images"
import { validateReviewableProductStep } from "./steps/validate-reviewable-product"
import { writeProductReviewStep } from "./steps/write-product-review"

export type CreateProductReviewByLinkInput = StoreProductReviewContentType & {
  token: string
  product_id: string
}

export const createProductReviewByLinkWorkflowId =
  "create-product-review-by-link"

/** This workflow creates the review of a buyer who came by the link of the shop's mail, signed in or not. */
export const createProductReviewByLinkWorkflow = createWorkflow(
  createProductReviewByLinkWorkflowId,
  (input: WorkflowData<CreateProductReviewByLinkInput>) => {
    const request = openProductReviewRequestStep(input)
    validateReviewableProductStep(
      transform({ input }, ({ input }) => ({ product_id: input.product_id }))
    )
    validateProductReviewImagesStep(input)
    const composed = composeProductReviewStep(input)
    const writing = transform(
      { input, request, composed },
      ({ input, request, composed }) => ({
        review: {
          ...composed,
          product_id: input.product_id,
          customer_id: request.customer_id,
          email: request.customer_id ? null : request.email,
          order_id: request.order_id,
          author: request.author,
          rating: input.rating,
          verified: true,
        },
        images: input.images?.length
          ? { images: input.images, owner_id: request.id }
          : undefined,
      })
    )
    const change = writeProductReviewStep(writing)
    const created = transform({ change }, ({ change }) => ({
      id: change.after[0].id,
    }))
    emitEventStep({
      eventName: ProductReviewWorkflowEvents.CREATED,
      data: created,
    }).config({ name: "emit-created" })
    emitProductReviewEvents(change)
    return new WorkflowResponse(created)
  }
)
