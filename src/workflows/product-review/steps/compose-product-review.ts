import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PRODUCT_REVIEW_MODULE } from "../../../modules/product-review/constants"
import type ProductReviewModuleService from "../../../modules/product-review/service"
import {
  contentHash,
  wordFlags,
} from "../../../utils/product-review/review-flags"
import { resolveOptions } from "../../../utils/resolve-options"

export type ComposeProductReviewInput = {
  title?: string | null
  content?: string | null
  /** The review that is being changed. */
  id?: string
}

export const composeProductReviewStepId = "compose-product-review"

/** This step reads a review's words as a moderator's assistant would: flags, and the status they start with. */
export const composeProductReviewStep = createStep(
  composeProductReviewStepId,
  async ({ id, title, content }: ComposeProductReviewInput, { container }) => {
    const { autoApprove, flagWords } = resolveOptions(container).productReview
    const reviews = container.resolve<ProductReviewModuleService>(
      PRODUCT_REVIEW_MODULE
    )
    const content_hash = contentHash({ content })
    const isCopy =
      content_hash !== null && (await reviews.hasContent(content_hash, id))
    return new StepResponse({
      status: autoApprove ? ("approved" as const) : ("pending" as const),
      title: title || null,
      content: content || null,
      content_hash,
      flags: [
        ...wordFlags({ title, content }, flagWords),
        ...(isCopy ? ["duplicate"] : []),
      ],
    })
  }
)
