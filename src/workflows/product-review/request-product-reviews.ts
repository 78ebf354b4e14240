import {
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { noteProductReviewRequestsStep } from "./steps/note-product-review-requests"
import { queueProductReviewRequestsStep } from "./steps/queue-product-review-requests"

export const requestProductReviewsWorkflowId = "request-product-reviews"

/** This workflow asks the buyers of delivered orders for reviews, once an order. */
export const requestProductReviewsWorkflow = createWorkflow(
  requestProductReviewsWorkflowId,
  () => {
    const notes = noteProductReviewRequestsStep({})
    const mails = queueProductReviewRequestsStep({})
    return new WorkflowResponse(
      transform({ notes, mails }, ({ notes, mails }) => ({
        noted: notes.noted,
        queued: mails.queued,
      }))
    )
  }
)
