import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PRODUCT_REVIEW_MODULE } from "../../../modules/product-review/constants"
import type ProductReviewModuleService from "../../../modules/product-review/service"

export type EraseProductReviewAuthorInput = {
  customer_id: string
  /** For what they wrote as a guest. */
  email?: string | null
}

export const eraseProductReviewAuthorStepId = "erase-product-review-author"

/** This step forgets who wrote, voted and reported. What is forgotten cannot be undone; put it last. */
export const eraseProductReviewAuthorStep = createStep(
  eraseProductReviewAuthorStepId,
  async (input: EraseProductReviewAuthorInput, { container }) => {
    await container
      .resolve<ProductReviewModuleService>(PRODUCT_REVIEW_MODULE)
      .eraseAuthor(input)
    return new StepResponse({ customer_id: input.customer_id })
  }
)
