import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { ProductReviewWorkflowEvents } from "../../modules/product-review/constants"
import {
  recountProductReviewsStep,
  type RecountProductReviewsInput,
} from "./steps/recount-product-reviews"

export const recountProductReviewsWorkflowId = "recount-product-reviews"

/** This workflow compares the kept numbers with a count and puts right what drifted. */
export const recountProductReviewsWorkflow = createWorkflow(
  recountProductReviewsWorkflowId,
  (input: WorkflowData<RecountProductReviewsInput>) => {
    const drift = recountProductReviewsStep(input)
    const repaired = transform({ input, drift }, ({ input, drift }) => {
      const products = drift
        .filter(({ counter }) => counter !== "helpful_count")
        .map(({ id }) => id)
      return input.repair ? [...new Set(products)].map((id) => ({ id })) : []
    })
    emitEventStep({
      eventName: ProductReviewWorkflowEvents.STATS_CHANGED,
      data: repaired,
    })
    return new WorkflowResponse(drift)
  }
)
