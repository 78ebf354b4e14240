import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PRODUCT_REVIEW_MODULE } from "../../../modules/product-review/constants"
import type ProductReviewModuleService from "../../../modules/product-review/service"

export type CreateProductReviewImagesInput = {
  owner_id: string
  file_id: string
  url: string
  width: number
  height: number
}[]

export const createProductReviewImagesStepId = "create-product-review-images"

/** This step notes who uploaded which photo, until a review shows it. */
export const createProductReviewImagesStep = createStep(
  createProductReviewImagesStepId,
  async (images: CreateProductReviewImagesInput, { container }) => {
    const rows = await container
      .resolve<ProductReviewModuleService>(PRODUCT_REVIEW_MODULE)
      .createProductReviewImages(images)
    return new StepResponse(
      rows.map(({ id, url, width, height }) => ({ id, url, width, height })),
      rows.map(({ id }) => id)
    )
  },
  async (ids, { container }) => {
    if (!ids?.length) {
      return
    }
    await container
      .resolve<ProductReviewModuleService>(PRODUCT_REVIEW_MODULE)
      .deleteProductReviewImages(ids)
  }
)

/** So many uploads may wait for a review, for each photo that a review takes. */
const WAITING_A_PHOTO = 3

export const validateProductReviewUploadsStepId =
  "validate-product-review-uploads"

/** This step refuses uploads of somebody who uploads and uploads and never writes. */
export const validateProductReviewUploadsStep = createStep(
  validateProductReviewUploadsStepId,
  async (
    {
      owner_id,
      photos,
      most,
    }: { owner_id: string; photos: string[]; most: number },
    { container }
  ) => {
    const [, waiting] = await container
      .resolve<ProductReviewModuleService>(PRODUCT_REVIEW_MODULE)
      .listAndCountProductReviewImages(
        { owner_id, review_id: null },
        { select: ["id"], take: 1 }
      )
    if (waiting + photos.length > most * WAITING_A_PHOTO) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "Too many images wait for a review; write it, or come back tomorrow"
      )
    }
    return new StepResponse(waiting)
  }
)
