import type { InferTypeOf } from "@medusajs/framework/types"
import type { ProductReviewRating, ProductReviewStatus } from "./constants"
import type { ProductReview } from "./models/product-review"
import type { ProductReviewImage } from "./models/product-review-image"
import type { ProductReviewReport } from "./models/product-review-report"
import type { ProductReviewRequest } from "./models/product-review-request"
import type { ProductReviewStats } from "./models/product-review-stats"

export type ProductReviewDTO = Omit<
  InferTypeOf<typeof ProductReview>,
  "flags"
> & { flags: string[] }
export type ProductReviewStatsDTO = InferTypeOf<typeof ProductReviewStats>
export type ProductReviewImageDTO = InferTypeOf<typeof ProductReviewImage>
export type ProductReviewReportDTO = InferTypeOf<typeof ProductReviewReport>
export type ProductReviewRequestDTO = Omit<
  InferTypeOf<typeof ProductReviewRequest>,
  "product_ids"
> & { product_ids: string[] }

/** A new review, as the module takes it. */
export type CreateProductReviewDTO = {
  product_id: string
  customer_id?: string | null
  email?: string | null
  order_id?: string | null
  status: ProductReviewStatus
  rating: number
  title?: string | null
  content?: string | null
  author?: string | null
  verified?: boolean
  flags?: string[]
  content_hash?: string | null
  import_key?: string | null
  reply?: string | null
  replied_at?: Date | null
  created_at?: Date
}

/** A change of a review: any columns. */
export type ProductReviewPatch = Partial<ProductReviewDTO>

/** Photos to show with a review, chosen from what its author uploaded. */
export type ProductReviewImageChoice = {
  /** Ids or addresses, in the order to show them. */
  images: string[]
  owner_id: string
}

/** What a change did: the rows as they were and are, and the products whose rating is another now. */
export type ProductReviewChange = {
  before: ProductReviewDTO[]
  after: ProductReviewDTO[]
  rated_product_ids: string[]
}

/** The photo as the public sees it. */
export type PublicProductReviewImage = {
  id: string
  url: string
  width: number | null
  height: number | null
}

/** The columns of a review that the public may see. */
export type PublicProductReview = Pick<
  ProductReviewDTO,
  | "id"
  | "rating"
  | "title"
  | "content"
  | "author"
  | "verified"
  | "helpful_count"
  | "created_at"
> & {
  reply: { content: string; created_at: Date } | null
  images: PublicProductReviewImage[]
}

export type PublicProductReviewOrder =
  "-created_at" | "rating" | "-rating" | "-helpful_count"

export type PublicProductReviewFilters = {
  rating?: number
  verified?: boolean
}

/** What every page of a product's reviews shows above them. */
export type ProductReviewSummary = {
  average: number | null
  count: number
  ratings: Record<ProductReviewRating, number>
}

/** What a moderator filters by. */
export type ProductReviewSearch = {
  status?: ProductReviewStatus
  product_id?: string
  customer_id?: string
  rating?: number
  q?: string
  reported?: boolean
  flagged?: boolean
  order:
    | "created_at"
    | "-created_at"
    | "rating"
    | "-rating"
    | "-helpful_count"
    | "-report_count"
  limit: number
  offset: number
}

/** A kept number that is not what counting gives. */
export type ProductReviewDrift = {
  /** The product's; the review's for `helpful_count`. */
  id: string
  counter: string
  kept: number
  counted: number
}

/** A checked row of a file. */
export type ImportedProductReview = CreateProductReviewDTO & { id?: string }
