import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PRODUCT_REVIEW_MODULE } from "../../../modules/product-review/constants"
import type ProductReviewModuleService from "../../../modules/product-review/service"

const A_DAY = 24 * 60 * 60 * 1000
const AT_ONCE = 200

export const deleteProductReviewImagesStepId = "delete-product-review-images"

/**
 * This step deletes photos that no review shows since a day, files first: what is
 * cut short is found and deleted again, and a file that is gone is no error. A
 * deleted file cannot come back, so there is nothing to undo.
 */
export const deleteProductReviewImagesStep = createStep(
  deleteProductReviewImagesStepId,
  async (_: Record<string, never>, { container }) => {
    const reviews = container.resolve<ProductReviewModuleService>(
      PRODUCT_REVIEW_MODULE
    )
    const files = container.resolve(Modules.FILE)
    const before = new Date(Date.now() - A_DAY)
    let deleted = 0
    for (;;) {
      const images = await reviews.listForgottenImages(before, AT_ONCE)
      const fileIds = images.flatMap(({ file_id }) => file_id ?? [])
      if (fileIds.length) {
        await files.deleteFiles(fileIds)
      }
      if (images.length) {
        await reviews.deleteProductReviewImages(images.map(({ id }) => id))
      }
      deleted += images.length
      if (images.length < AT_ONCE) {
        return new StepResponse({ deleted })
      }
    }
  }
)
