import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { ProductReviewWorkflowEvents } from "../../modules/product-review/constants"
import { changeProductReviewsStep } from "./steps/change-product-reviews"

export type ReplyToProductReviewInput = {
  id: string
  /** Null takes the reply back. */
  content: string | null
  replied_by: string
}

export const replyToProductReviewWorkflowId = "reply-to-product-review"

/** This workflow publishes the shop's answer under a review. */
export const replyToProductReviewWorkflow = createWorkflow(
  replyToProductReviewWorkflowId,
  (input: WorkflowData<ReplyToProductReviewInput>) => {
    const changing = transform({ input }, ({ input }) => ({
      ids: [input.id],
      patch: {
        reply: input.content || null,
        replied_at: input.content ? new Date() : null,
        replied_by: input.content ? input.replied_by : null,
      },
    }))
    const change = changeProductReviewsStep(changing)
    emitEventStep({
      eventName: ProductReviewWorkflowEvents.REPLIED,
      data: transform({ input }, ({ input }) => ({ id: input.id })),
    }).config({ name: "emit-replied" })
    return new WorkflowResponse(change)
  }
)
