import { z } from "@medusajs/framework/zod"
import {
  PRODUCT_REVIEW_FLAGS,
  PRODUCT_REVIEW_LIMITS,
  PRODUCT_REVIEW_REPORT_REASONS,
  PRODUCT_REVIEW_STATUSES,
} from "../../modules/product-review/constants"
import { reviewLine, reviewText } from "../../utils/product-review/review-text"

const date = z.union([z.iso.datetime(), z.date()])

export const ProductReviewRatingSchema = z.number().int().min(1).max(5)

/** Stars as a query string spells them. */
export const ProductReviewRatingParam = z.coerce.number().int().min(1).max(5)

/** Words of one line. */
export const reviewLineOf = (max: number) =>
  z.string().overwrite(reviewLine).max(max)

/** Words of many lines. */
export const reviewTextOf = (max: number) =>
  z.string().overwrite(reviewText).max(max)

/** What every list answers beside its rows. */
export const listParams = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
}

const listed = {
  count: z.number().int(),
  offset: z.number().int(),
  limit: z.number().int(),
}

export const ProductReviewImageSchema = z.object({
  id: z.string(),
  url: z.string(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
})

const ReplySchema = z
  .object({ content: z.string(), created_at: date })
  .nullable()

/** A review as anybody may see it. */
export const StoreProductReview = z.object({
  id: z.string(),
  rating: ProductReviewRatingSchema,
  title: z.string().nullable(),
  content: z.string().nullable(),
  images: z.array(ProductReviewImageSchema),
  author: z.string().nullable(),
  verified: z.boolean(),
  helpful_count: z.number().int(),
  reply: ReplySchema,
  created_at: date,
})

/** Average, number and histogram of a product's approved reviews. */
export const ProductReviewSummarySchema = z.object({
  average: z.number().nullable(),
  count: z.number().int(),
  ratings: z.object({
    1: z.number().int(),
    2: z.number().int(),
    3: z.number().int(),
    4: z.number().int(),
    5: z.number().int(),
  }),
})

export const StoreProductReviewListResponse = z.object({
  reviews: z.array(StoreProductReview),
  ...listed,
  stats: ProductReviewSummarySchema,
})

const ProductOfReview = z.object({
  id: z.string(),
  title: z.string(),
  handle: z.string().nullable(),
  thumbnail: z.string().nullable(),
})

/** A review as its author sees it. */
export const StoreOwnProductReview = StoreProductReview.extend({
  product_id: z.string(),
  status: z.enum(PRODUCT_REVIEW_STATUSES),
  updated_at: date,
  product: ProductOfReview.nullable(),
})

export const StoreOwnProductReviewResponse = z.object({
  review: StoreOwnProductReview,
})

export const StoreOwnProductReviewListResponse = z.object({
  reviews: z.array(StoreOwnProductReview),
  ...listed,
})

export const StoreProductReviewImagesResponse = z.object({
  images: z.array(ProductReviewImageSchema),
})

export const StoreProductReviewLinkResponse = z.object({
  request: z.object({
    author: z.string().nullable(),
    expires_at: date,
    products: z.array(ProductOfReview.extend({ reviewed: z.boolean() })),
  }),
})

export const StoreProductReviewVoteResponse = z.object({
  review: z.object({
    id: z.string(),
    helpful_count: z.number().int(),
    voted: z.boolean(),
  }),
})

export const ProductReviewReportSchema = z.object({
  id: z.string(),
  reason: z.enum(PRODUCT_REVIEW_REPORT_REASONS),
  note: z.string().nullable(),
  created_at: date,
})

/** A review as an admin sees it. */
export const AdminProductReview = z.object({
  id: z.string(),
  status: z.enum(PRODUCT_REVIEW_STATUSES),
  rating: ProductReviewRatingSchema,
  title: z.string().nullable(),
  content: z.string().nullable(),
  images: z.array(ProductReviewImageSchema),
  author: z.string().nullable(),
  email: z.string().nullable(),
  verified: z.boolean(),
  helpful_count: z.number().int(),
  report_count: z.number().int(),
  flags: z.array(z.enum(PRODUCT_REVIEW_FLAGS)),
  moderation_note: z.string().nullable(),
  moderated_at: date.nullable(),
  moderated_by: z.string().nullable(),
  reply: ReplySchema,
  product_id: z.string(),
  product: ProductOfReview.nullable(),
  customer_id: z.string().nullable(),
  customer: z
    .object({
      id: z.string(),
      email: z.string().nullable(),
      first_name: z.string().nullable(),
      last_name: z.string().nullable(),
    })
    .nullable(),
  order_id: z.string().nullable(),
  order: z.object({ id: z.string(), display_id: z.number().int() }).nullable(),
  created_at: date,
  updated_at: date,
})

export const AdminProductReviewListResponse = z.object({
  product_reviews: z.array(AdminProductReview),
  ...listed,
})

export const AdminProductReviewResponse = z.object({
  product_review: AdminProductReview.extend({
    reports: z.array(ProductReviewReportSchema),
  }),
})

export const AdminProductReviewImportResponse = z.object({
  import: z.object({
    format: z.string(),
    dry_run: z.boolean(),
    total: z.number().int(),
    created: z.number().int(),
    updated: z.number().int(),
    failed: z.number().int(),
    /** The first thousand. */
    errors: z.array(z.object({ line: z.number().int(), message: z.string() })),
  }),
})

/** What an author writes. */
export const StoreProductReviewContent = z.object({
  rating: ProductReviewRatingSchema,
  title: reviewLineOf(PRODUCT_REVIEW_LIMITS.title).nullish(),
  content: reviewTextOf(PRODUCT_REVIEW_LIMITS.content).nullish(),
  /** Ids or addresses of the author's own uploads. */
  images: z.array(z.string().min(1).max(2048)).max(6).optional(),
})

export type StoreProductReviewContentType = z.infer<
  typeof StoreProductReviewContent
>
export type StoreProductReviewType = z.infer<typeof StoreProductReview>
export type StoreProductReviewListResponseType = z.infer<
  typeof StoreProductReviewListResponse
>
export type StoreOwnProductReviewType = z.infer<typeof StoreOwnProductReview>
export type AdminProductReviewType = z.infer<typeof AdminProductReview>
export type AdminProductReviewListResponseType = z.infer<
  typeof AdminProductReviewListResponse
>
export type AdminProductReviewResponseType = z.infer<
  typeof AdminProductReviewResponse
>
