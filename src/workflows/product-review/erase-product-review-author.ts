import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  eraseProductReviewAuthorStep,
  type EraseProductReviewAuthorInput,
} from "./steps/erase-product-review-author"

export const eraseProductReviewAuthorWorkflowId = "erase-product-review-author"

/** This workflow forgets a customer: ratings stay, the name goes. */
export const eraseProductReviewAuthorWorkflow = createWorkflow(
  eraseProductReviewAuthorWorkflowId,
  (input: WorkflowData<EraseProductReviewAuthorInput>) =>
    new WorkflowResponse(eraseProductReviewAuthorStep(input))
)
