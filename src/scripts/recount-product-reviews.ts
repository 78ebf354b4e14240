import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { recountProductReviewsWorkflow } from "../workflows/product-review"

/**
 * Counts reviews and votes anew, reports every number that had drifted and puts
 * it right: `medusa exec ./src/scripts/recount-product-reviews.js`. With the
 * argument `check` it reports only.
 */
export default async function recountProductReviews({
  container,
  args,
}: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const repair = !args.includes("check")
  const { result: drift } = await recountProductReviewsWorkflow(container).run({
    input: { repair },
  })
  for (const { id, counter, kept, counted } of drift) {
    logger.warn(`${id}: ${counter} was ${kept}, counted ${counted}`)
  }
  logger.info(
    drift.length
      ? `${drift.length} numbers had drifted${repair ? " and are right now" : ""}`
      : "Every number is right"
  )
}
