import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { ProductReviewWorkflowEvents } from "../../modules/product-review/constants"
import {
  reportProductReviewStep,
  type ReportProductReviewInput,
} from "./steps/report-product-review"

export const reportProductReviewWorkflowId = "report-product-review"

/** This workflow tells the shop that a customer finds a review wrong; the review stays until an admin decides. */
export const reportProductReviewWorkflow = createWorkflow(
  reportProductReviewWorkflowId,
  (input: WorkflowData<ReportProductReviewInput>) => {
    const report = reportProductReviewStep(input)
    emitEventStep({
      eventName: ProductReviewWorkflowEvents.REPORTED,
      data: transform({ input }, ({ input }) => ({ id: input.review_id })),
    })
    return new WorkflowResponse(report)
  }
)
