import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PRODUCT_REVIEW_MODULE } from "../../../modules/product-review/constants"
import type ProductReviewModuleService from "../../../modules/product-review/service"

export type RecountProductReviewsInput = {
  /** False reports only. */
  repair: boolean
}

export const recountProductReviewsStepId = "recount-product-reviews"

/** This step counts reviews and votes anew. What it writes is the truth, so there is nothing to undo. */
export const recountProductReviewsStep = createStep(
  recountProductReviewsStepId,
  async ({ repair }: RecountProductReviewsInput, { container }) =>
    new StepResponse(
      await container
        .resolve<ProductReviewModuleService>(PRODUCT_REVIEW_MODULE)
        .recountReviews(repair)
    )
)
