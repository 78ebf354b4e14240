import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  voteForProductReviewStep,
  type VoteForProductReviewInput,
} from "./steps/vote-for-product-review"

export const voteForProductReviewWorkflowId = "vote-for-product-review"

/** This workflow lets a customer say that another's review helped, or take that back. */
export const voteForProductReviewWorkflow = createWorkflow(
  voteForProductReviewWorkflowId,
  (input: WorkflowData<VoteForProductReviewInput>) =>
    new WorkflowResponse(voteForProductReviewStep(input))
)
