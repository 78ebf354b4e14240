import type { MedusaContainer } from "@medusajs/framework/types"
import { cleanUpProductReviewImagesWorkflow } from "../workflows/product-review"

/** Once a night, deletes photos that no review shows. */
export default async function cleanUpProductReviewImages(
  container: MedusaContainer
): Promise<void> {
  await cleanUpProductReviewImagesWorkflow(container).run()
}

export const config = {
  name: "product-review-clean-up-images",
  schedule: "17 3 * * *",
}
