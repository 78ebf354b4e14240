/** Registration name of the module that keeps reviews. */
export const PRODUCT_REVIEW_MODULE = "productReview"

/** What the shop decided about a review; only approved ones are ever public. */
export const PRODUCT_REVIEW_STATUSES = [
  "pending",
  "approved",
  "rejected",
] as const

export type ProductReviewStatus = (typeof PRODUCT_REVIEW_STATUSES)[number]

/** The stars a review can give. */
export const PRODUCT_REVIEW_RATINGS = [1, 2, 3, 4, 5] as const

export type ProductReviewRating = (typeof PRODUCT_REVIEW_RATINGS)[number]

/** What a machine noticed about a review; an admin decides. */
export const PRODUCT_REVIEW_FLAGS = ["link", "profanity", "duplicate"] as const

export type ProductReviewFlag = (typeof PRODUCT_REVIEW_FLAGS)[number]

/** Why a shopper reports a review. */
export const PRODUCT_REVIEW_REPORT_REASONS = [
  "spam",
  "offensive",
  "false",
  "privacy",
  "other",
] as const

export const PRODUCT_REVIEW_LIMITS = {
  title: 120,
  content: 5000,
  reply: 5000,
  note: 1000,
  author: 80,
} as const

/** Events of this feature. */
export const ProductReviewWorkflowEvents = {
  /** A review was written. Payload `{ id }`. */
  CREATED: "product-review.created",
  /** Its author changed it. Payload `{ id }`. */
  UPDATED: "product-review.updated",
  /** It became public. Payload `{ id }`. */
  APPROVED: "product-review.approved",
  /** It was refused. Payload `{ id }`. */
  REJECTED: "product-review.rejected",
  /** It went back to the queue. Payload `{ id }`. */
  RETURNED: "product-review.returned",
  /** It was deleted, by its author or by the shop. Payload `{ id }`. */
  DELETED: "product-review.deleted",
  /** The shop answered it. Payload `{ id }`. */
  REPLIED: "product-review.replied",
  /** A shopper reported it. Payload `{ id }`. */
  REPORTED: "product-review.reported",
  /** The rating of a product changed. Payload `{ id }`, the product's. */
  STATS_CHANGED: "product-review.stats-changed",
} as const
