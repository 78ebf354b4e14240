import { z } from "@medusajs/framework/zod"
import {
  PRODUCT_REVIEW_LIMITS,
  PRODUCT_REVIEW_REPORT_REASONS,
} from "../../../modules/product-review/constants"
import {
  reviewTextOf,
  StoreProductReviewContent,
} from "../../../types/http/product-review"

export const StoreReportProductReview = z.object({
  reason: z.enum(PRODUCT_REVIEW_REPORT_REASONS),
  note: reviewTextOf(PRODUCT_REVIEW_LIMITS.note).nullish(),
})

export type StoreReportProductReviewType = z.infer<
  typeof StoreReportProductReview
>

const token = z.string().min(1).max(200)

export const StoreUploadProductReviewImagesParams = z.object({
  /** Of the link in a review request, instead of signing in. */
  token: token.optional(),
})

export type StoreUploadProductReviewImagesParamsType = z.infer<
  typeof StoreUploadProductReviewImagesParams
>

export const StoreGetProductReviewLinkParams = z.object({ token })

export type StoreGetProductReviewLinkParamsType = z.infer<
  typeof StoreGetProductReviewLinkParams
>

export const StoreCreateProductReviewByLink = StoreProductReviewContent.extend({
  token,
  product_id: z.string().min(1),
})

export type StoreCreateProductReviewByLinkType = z.infer<
  typeof StoreCreateProductReviewByLink
>
