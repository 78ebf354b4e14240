import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { ProductReviewWorkflowEvents } from "../../modules/product-review/constants"
import {
  importProductReviewsStep,
  type ImportProductReviewsInput,
} from "./steps/import-product-reviews"

export const importProductReviewsWorkflowId = "import-product-reviews"

/** This workflow brings a part of a file of reviews in; a bad row does not stop the others. */
export const importProductReviewsWorkflow = createWorkflow(
  importProductReviewsWorkflowId,
  (input: WorkflowData<ImportProductReviewsInput>) => {
    const result = importProductReviewsStep(input)
    emitEventStep({
      eventName: ProductReviewWorkflowEvents.STATS_CHANGED,
      data: transform({ result }, ({ result }) =>
        result.rated_product_ids.map((id) => ({ id }))
      ),
    })
    return new WorkflowResponse(result)
  }
)
