import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { ProductReviewStatus } from "../../modules/product-review/constants"
import { changeProductReviewsStep } from "./steps/change-product-reviews"
import { emitProductReviewEvents } from "./steps/emit-product-review-events"

export type ModerateProductReviewsInput = {
  ids: string[]
  status: ProductReviewStatus
  note?: string | null
  /** The admin who decided. */
  moderated_by: string
}

export const moderateProductReviewsWorkflowId = "moderate-product-reviews"

/** This workflow approves or rejects reviews, or sends them back to the queue: all of them or none. What was reported is settled by it. */
export const moderateProductReviewsWorkflow = createWorkflow(
  moderateProductReviewsWorkflowId,
  (input: WorkflowData<ModerateProductReviewsInput>) => {
    const changing = transform({ input }, ({ input }) => ({
      ids: [...new Set(input.ids)],
      patch: {
        status: input.status,
        moderated_at: new Date(),
        moderated_by: input.moderated_by,
        report_count: 0,
        ...(input.note !== undefined && {
          moderation_note: input.note || null,
        }),
      },
    }))
    const change = changeProductReviewsStep(changing)
    emitProductReviewEvents(change)
    return new WorkflowResponse(change)
  }
)
