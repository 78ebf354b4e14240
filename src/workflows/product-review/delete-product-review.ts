import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { ProductReviewWorkflowEvents } from "../../modules/product-review/constants"
import { changeProductReviewsStep } from "./steps/change-product-reviews"
import { emitProductReviewEvents } from "./steps/emit-product-review-events"

export type DeleteProductReviewInput = {
  id: string
  /** Its author; anybody's review when omitted. */
  customer_id?: string
}

export const deleteProductReviewWorkflowId = "delete-product-review"

/** This workflow deletes a review; its author may write another one. */
export const deleteProductReviewWorkflow = createWorkflow(
  deleteProductReviewWorkflowId,
  (input: WorkflowData<DeleteProductReviewInput>) => {
    const changing = transform({ input }, ({ input }) => ({
      ids: [input.id],
      customer_id: input.customer_id,
      patch: { deleted_at: new Date() },
    }))
    const change = changeProductReviewsStep(changing)
    emitEventStep({
      eventName: ProductReviewWorkflowEvents.DELETED,
      data: transform({ input }, ({ input }) => ({ id: input.id })),
    }).config({ name: "emit-deleted" })
    emitProductReviewEvents(change)
    return new WorkflowResponse(change)
  }
)
