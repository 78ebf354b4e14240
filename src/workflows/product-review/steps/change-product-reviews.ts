import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PRODUCT_REVIEW_MODULE } from "../../../modules/product-review/constants"
import type ProductReviewModuleService from "../../../modules/product-review/service"
import type {
  ProductReviewDTO,
  ProductReviewImageChoice,
  ProductReviewPatch,
} from "../../../modules/product-review/types"

export type ChangeProductReviewsInput = {
  ids: string[]
  /** What every one of them becomes. */
  patch: ProductReviewPatch
  /** Only reviews of this customer; another's is not found. */
  customer_id?: string
  /** The new photos of the one review. */
  images?: ProductReviewImageChoice
}

export const changeProductReviewsStepId = "change-product-reviews"

/** This step changes reviews and, with them, the rating of their products. */
export const changeProductReviewsStep = createStep(
  changeProductReviewsStepId,
  async (input: ChangeProductReviewsInput, { container }) => {
    const reviews = container.resolve<ProductReviewModuleService>(
      PRODUCT_REVIEW_MODULE
    )
    const { ids, patch, customer_id } = input
    const earlierImages = input.images
      ? await reviews.listProductReviewImages(
          { review_id: ids[0] },
          { order: { rank: "ASC" } }
        )
      : []
    const missing = new Set(ids)
    const change = await reviews.changeReviews(
      ids,
      (review) => {
        if (
          review.deleted_at ||
          (customer_id && review.customer_id !== customer_id)
        ) {
          return null
        }
        missing.delete(review.id)
        return patch
      },
      input.images,
      () => {
        for (const id of missing) {
          throw new MedusaError(
            MedusaError.Types.NOT_FOUND,
            `Product review with id: ${id} was not found`
          )
        }
      }
    )
    return new StepResponse(change, {
      before: change.before.map((review) => earlier(review, patch)),
      images: input.images && {
        ...input.images,
        images: earlierImages.map(({ id }) => id),
      },
    })
  },
  async (undo, { container }) => {
    if (!undo) {
      return
    }
    const before = new Map(undo.before.map((review) => [review.id, review]))
    await container
      .resolve<ProductReviewModuleService>(PRODUCT_REVIEW_MODULE)
      .changeReviews(
        [...before.keys()],
        ({ id }) => before.get(id) ?? null,
        undo.images
      )
  }
)

/** What the patch is about to overwrite. */
function earlier(
  review: ProductReviewDTO,
  patch: ProductReviewPatch
): ProductReviewPatch & { id: string } {
  const fields = Object.keys(patch) as (keyof ProductReviewDTO)[]
  return {
    id: review.id,
    ...Object.fromEntries(fields.map((field) => [field, review[field]])),
  }
}
