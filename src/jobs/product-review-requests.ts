import type { MedusaContainer } from "@medusajs/framework/types"
import { requestProductReviewsWorkflow } from "../workflows/product-review"

/** Once an hour, asks the buyers of delivered orders for reviews. */
export default async function requestProductReviews(
  container: MedusaContainer
): Promise<void> {
  await requestProductReviewsWorkflow(container).run()
}

export const config = {
  name: "product-review-requests",
  schedule: "23 * * * *",
}
