import { z } from "@medusajs/framework/zod"
import {
  PRODUCT_REVIEW_LIMITS,
  PRODUCT_REVIEW_STATUSES,
} from "../../../modules/product-review/constants"
import { PRODUCT_REVIEW_CSV_FORMATS } from "../../../utils/product-review/csv-shapes"
import {
  listParams,
  ProductReviewRatingParam,
  reviewTextOf,
} from "../../../types/http/product-review"

/** A file comes and goes in the words of its program. */
const format = z.enum(PRODUCT_REVIEW_CSV_FORMATS)

const flag = z.stringbool({ truthy: ["true"], falsy: ["false"] })

export const AdminGetProductReviewsParams = z.object({
  ...listParams,
  status: z.enum(PRODUCT_REVIEW_STATUSES).optional(),
  product_id: z.string().optional(),
  customer_id: z.string().optional(),
  rating: ProductReviewRatingParam.optional(),
  /** Words of the title, the text, the author's name or address. */
  q: z.string().trim().max(200).optional(),
  reported: flag.optional(),
  flagged: flag.optional(),
  order: z
    .enum([
      "created_at",
      "-created_at",
      "rating",
      "-rating",
      "-helpful_count",
      "-report_count",
    ])
    .default("-created_at"),
})

export type AdminGetProductReviewsParamsType = z.infer<
  typeof AdminGetProductReviewsParams
>

export const AdminModerateProductReviews = z.object({
  ids: z.array(z.string().min(1)).min(1).max(100),
  status: z.enum(PRODUCT_REVIEW_STATUSES),
  /** For the shop's own eyes. */
  note: reviewTextOf(PRODUCT_REVIEW_LIMITS.note).nullish(),
})

export type AdminModerateProductReviewsType = z.infer<
  typeof AdminModerateProductReviews
>

export const AdminReplyToProductReview = z.object({
  content: reviewTextOf(PRODUCT_REVIEW_LIMITS.reply).min(1),
})

export type AdminReplyToProductReviewType = z.infer<
  typeof AdminReplyToProductReview
>

export const AdminImportProductReviewsParams = z.object({
  /** By default the header tells. */
  format: format.optional(),
  dry_run: flag.default(false),
})

export type AdminImportProductReviewsParamsType = z.infer<
  typeof AdminImportProductReviewsParams
>

export const AdminExportProductReviewsParams = z.object({
  format: format.default("shopkeeper"),
  status: z.enum(PRODUCT_REVIEW_STATUSES).optional(),
  product_id: z.string().optional(),
})

export type AdminExportProductReviewsParamsType = z.infer<
  typeof AdminExportProductReviewsParams
>
