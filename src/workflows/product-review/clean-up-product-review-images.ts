import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { deleteProductReviewImagesStep } from "./steps/delete-product-review-images"

export const cleanUpProductReviewImagesWorkflowId =
  "clean-up-product-review-images"

/** This workflow deletes photos that were uploaded and never shown, and those of deleted reviews. */
export const cleanUpProductReviewImagesWorkflow = createWorkflow(
  cleanUpProductReviewImagesWorkflowId,
  () => new WorkflowResponse(deleteProductReviewImagesStep({}))
)
