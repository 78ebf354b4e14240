import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PRODUCT_REVIEW_MODULE } from "../../../modules/product-review/constants"
import type ProductReviewModuleService from "../../../modules/product-review/service"

export type VoteForProductReviewInput = {
  id: string
  customer_id: string
  /** False takes the vote back. */
  helpful: boolean
}

export const voteForProductReviewStepId = "vote-for-product-review"

/** This step casts a vote or takes it back; the same twice changes nothing. */
export const voteForProductReviewStep = createStep(
  voteForProductReviewStepId,
  async (input: VoteForProductReviewInput, { container }) => {
    const { helpful_count, changed } = await container
      .resolve<ProductReviewModuleService>(PRODUCT_REVIEW_MODULE)
      .voteForReview(input.id, input.customer_id, input.helpful)
    return new StepResponse(
      { id: input.id, helpful_count, voted: input.helpful },
      changed ? input : undefined
    )
  },
  async (vote, { container }) => {
    if (!vote) {
      return
    }
    await container
      .resolve<ProductReviewModuleService>(PRODUCT_REVIEW_MODULE)
      .voteForReview(vote.id, vote.customer_id, !vote.helpful)
  }
)
