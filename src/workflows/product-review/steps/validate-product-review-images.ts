import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { resolveOptions } from "../../../utils/resolve-options"

export const validateProductReviewImagesStepId =
  "validate-product-review-images"

/** This step refuses more photos than the shop takes, or one twice. */
export const validateProductReviewImagesStep = createStep(
  validateProductReviewImagesStepId,
  async ({ images = [] }: { images?: string[] }, { container }) => {
    const { maxImages } = resolveOptions(container).productReview
    if (images.length > maxImages) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `A review takes at most ${maxImages} images`
      )
    }
    if (new Set(images).size < images.length) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "Each image can be shown once"
      )
    }
    return new StepResponse(images.length)
  }
)
