import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PRODUCT_REVIEW_MODULE } from "../../../modules/product-review/constants"
import type ProductReviewModuleService from "../../../modules/product-review/service"
import type { ProductReviewReportDTO } from "../../../modules/product-review/types"

export type ReportProductReviewInput = {
  review_id: string
  customer_id: string
  reason: ProductReviewReportDTO["reason"]
  note: string | null
}

export const reportProductReviewStepId = "report-product-review"

/** This step notes a customer's report of a review. */
export const reportProductReviewStep = createStep(
  reportProductReviewStepId,
  async (input: ReportProductReviewInput, { container }) => {
    const { id, reason, note, created_at } = await container
      .resolve<ProductReviewModuleService>(PRODUCT_REVIEW_MODULE)
      .reportReview(input)
    return new StepResponse({ id, reason, note, created_at }, id)
  },
  async (id, { container }) => {
    if (!id) {
      return
    }
    await container
      .resolve<ProductReviewModuleService>(PRODUCT_REVIEW_MODULE)
      .withdrawReport(id)
  }
)
