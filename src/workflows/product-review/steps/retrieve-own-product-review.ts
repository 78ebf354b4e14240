import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PRODUCT_REVIEW_MODULE } from "../../../modules/product-review/constants"
import type ProductReviewModuleService from "../../../modules/product-review/service"

export type RetrieveOwnProductReviewInput = { id: string; customer_id: string }

export const retrieveOwnProductReviewStepId = "retrieve-own-product-review"

/** This step reads a customer's own review; another's is not found. */
export const retrieveOwnProductReviewStep = createStep(
  retrieveOwnProductReviewStepId,
  async ({ id, customer_id }: RetrieveOwnProductReviewInput, { container }) => {
    const [review] = await container
      .resolve<ProductReviewModuleService>(PRODUCT_REVIEW_MODULE)
      .listProductReviews(
        { id, customer_id },
        { select: ["id", "rating", "title", "content"], take: 1 }
      )
    if (!review) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Product review with id: ${id} was not found`
      )
    }
    return new StepResponse(review)
  }
)
