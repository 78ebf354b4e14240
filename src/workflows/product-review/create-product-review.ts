import { emitEventStep, useQueryGraphStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { ProductReviewWorkflowEvents } from "../../modules/product-review/constants"
import type { StoreProductReviewContentType } from "../../types/http/product-review"
import { authorName } from "../../utils/product-review/author-name"
import { composeProductReviewStep } from "./steps/compose-product-review"
import { emitProductReviewEvents } from "./steps/emit-product-review-events"
import { findProductPurchaseStep } from "./steps/find-product-purchase"
import { validateProductReviewImagesStep } from "./steps/validate-product-review-images"
import { validateReviewableProductStep } from "./steps/validate-reviewable-product"
import { writeProductReviewStep } from "./steps/write-product-review"

export type CreateProductReviewInput = StoreProductReviewContentType & {
  product_id: string
  customer_id: string
  /** Those of the shopper's publishable key. */
  sales_channel_ids?: string[]
}

export const createProductReviewWorkflowId = "create-product-review"

/** This workflow creates a customer's review of a product they bought, to be moderated. */
export const createProductReviewWorkflow = createWorkflow(
  createProductReviewWorkflowId,
  (input: WorkflowData<CreateProductReviewInput>) => {
    validateReviewableProductStep(input)
    validateProductReviewImagesStep(input)
    const purchase = findProductPurchaseStep(input)
    const composed = composeProductReviewStep(input)
    const customers = useQueryGraphStep({
      entity: "customer",
      fields: ["first_name", "last_name"],
      filters: { id: input.customer_id },
      options: { throwIfKeyNotFound: true },
    }).config({ name: "get-author" })
    const writing = transform(
      { input, purchase, composed, customers },
      ({ input, purchase, composed, customers }) => ({
        review: {
          ...composed,
          product_id: input.product_id,
          customer_id: input.customer_id,
          rating: input.rating,
          order_id: purchase.order_id,
          verified: purchase.order_id !== null,
          author: authorName(
            customers.data[0].first_name,
            customers.data[0].last_name
          ),
        },
        images: input.images?.length
          ? { images: input.images, owner_id: input.customer_id }
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
