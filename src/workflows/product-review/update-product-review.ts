import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { ProductReviewWorkflowEvents } from "../../modules/product-review/constants"
import type { StoreProductReviewContentType } from "../../types/http/product-review"
import { changeProductReviewsStep } from "./steps/change-product-reviews"
import { composeProductReviewStep } from "./steps/compose-product-review"
import { emitProductReviewEvents } from "./steps/emit-product-review-events"
import { retrieveOwnProductReviewStep } from "./steps/retrieve-own-product-review"
import { validateProductReviewImagesStep } from "./steps/validate-product-review-images"

export type UpdateProductReviewInput =
  Partial<StoreProductReviewContentType> & { id: string; customer_id: string }

export const updateProductReviewWorkflowId = "update-product-review"

/** This workflow changes a customer's own review, which goes back to be moderated. */
export const updateProductReviewWorkflow = createWorkflow(
  updateProductReviewWorkflowId,
  (input: WorkflowData<UpdateProductReviewInput>) => {
    validateProductReviewImagesStep(input)
    const found = retrieveOwnProductReviewStep(input)
    const merged = transform({ input, found }, ({ input, found }) => {
      const { id, rating, title, content } = found
      return {
        id,
        rating: input.rating ?? rating,
        title: input.title === undefined ? title : input.title,
        content: input.content === undefined ? content : input.content,
      }
    })
    const composed = composeProductReviewStep(merged)
    const changing = transform(
      { input, merged, composed },
      ({ input, merged, composed }) => ({
        ids: [input.id],
        customer_id: input.customer_id,
        patch: {
          ...composed,
          rating: merged.rating,
          moderation_note: null,
          moderated_at: null,
          moderated_by: null,
        },
        images: input.images && {
          images: input.images,
          owner_id: input.customer_id,
        },
      })
    )
    const change = changeProductReviewsStep(changing)
    const updated = transform({ input }, ({ input }) => ({ id: input.id }))
    emitEventStep({
      eventName: ProductReviewWorkflowEvents.UPDATED,
      data: updated,
    }).config({ name: "emit-updated" })
    emitProductReviewEvents(change)
    return new WorkflowResponse(updated)
  }
)
