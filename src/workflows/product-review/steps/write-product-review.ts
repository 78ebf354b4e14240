import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PRODUCT_REVIEW_MODULE } from "../../../modules/product-review/constants"
import type ProductReviewModuleService from "../../../modules/product-review/service"
import type {
  CreateProductReviewDTO,
  ProductReviewImageChoice,
} from "../../../modules/product-review/types"

export type WriteProductReviewInput = {
  review: CreateProductReviewDTO
  images?: ProductReviewImageChoice
}

export const writeProductReviewStepId = "write-product-review"

/** This step stores a review with its photos and counts it. */
export const writeProductReviewStep = createStep(
  writeProductReviewStepId,
  async ({ review, images }: WriteProductReviewInput, { container }) => {
    const reviews = container.resolve<ProductReviewModuleService>(
      PRODUCT_REVIEW_MODULE
    )
    const change = await reviews.writeReview(review, images)
    return new StepResponse(change, change.after[0].id)
  },
  async (id, { container }) => {
    if (!id) {
      return
    }
    await container
      .resolve<ProductReviewModuleService>(PRODUCT_REVIEW_MODULE)
      .eraseReviews([id])
  }
)
