import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { requestProductReviewsWorkflow } from "../workflows/product-review"

/** Asks for reviews now instead of at the next hour: `medusa exec ./src/scripts/request-product-reviews.js`. */
export default async function requestProductReviews({
  container,
}: ExecArgs): Promise<void> {
  const { result } = await requestProductReviewsWorkflow(container).run()
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info(`${result.noted} orders noted, ${result.queued} mails queued`)
}
