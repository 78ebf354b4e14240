import { emitEventStep } from "@medusajs/medusa/core-flows"
import { transform, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import {
  ProductReviewWorkflowEvents,
  type ProductReviewStatus,
} from "../../../modules/product-review/constants"
import type { ProductReviewChange } from "../../../modules/product-review/types"

const STATUS_EVENTS: [ProductReviewStatus, string][] = [
  ["approved", ProductReviewWorkflowEvents.APPROVED],
  ["rejected", ProductReviewWorkflowEvents.REJECTED],
  ["pending", ProductReviewWorkflowEvents.RETURNED],
]

/** Tells the shop what a change did: statuses that are new, and ratings that are other now. Called while a workflow is composed. */
export function emitProductReviewEvents(
  change: WorkflowData<ProductReviewChange>
): void {
  for (const [status, eventName] of STATUS_EVENTS) {
    const data = transform({ change, status }, ({ change, status }) =>
      reachedStatus(change, status).map((id) => ({ id }))
    )
    emitEventStep({ eventName, data }).config({ name: `emit-${status}` })
  }
  const rated = transform({ change }, ({ change }) =>
    change.rated_product_ids.map((id) => ({ id }))
  )
  emitEventStep({
    eventName: ProductReviewWorkflowEvents.STATS_CHANGED,
    data: rated,
  }).config({ name: "emit-stats-changed" })
}

/** Reviews that have the status now and did not before; a new one that waits has not gone back to waiting. */
function reachedStatus(
  { before, after }: ProductReviewChange,
  status: ProductReviewStatus
): string[] {
  const earlier = new Map(before.map((review) => [review.id, review.status]))
  return after
    .filter((review) => {
      const was = earlier.get(review.id)
      return (
        review.status === status &&
        !review.deleted_at &&
        was !== status &&
        (was !== undefined || status !== "pending")
      )
    })
    .map(({ id }) => id)
}
