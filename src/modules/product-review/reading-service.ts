import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import { ProductReview } from "./models/product-review"
import { ProductReviewImage } from "./models/product-review-image"
import { ProductReviewReport } from "./models/product-review-report"
import { ProductReviewRequest } from "./models/product-review-request"
import { ProductReviewStats } from "./models/product-review-stats"
import { ProductReviewVote } from "./models/product-review-vote"
import { connectionOf } from "./sql/connection"
import { readIdsAfter } from "./sql/import"
import { readForgottenImages } from "./sql/images"
import {
  countOf,
  readImages,
  readPublished,
  readStats,
  summaryOf,
} from "./sql/published"
import { searchReviews } from "./sql/search"
import type {
  ProductReviewSearch,
  ProductReviewSummary,
  PublicProductReview,
  PublicProductReviewFilters,
  PublicProductReviewImage,
  PublicProductReviewOrder,
} from "./types"

/** What can be read of reviews beyond what Medusa generates. */
export class ProductReviewReadingService extends MedusaService({
  ProductReview,
  ProductReviewStats,
  ProductReviewVote,
  ProductReviewReport,
  ProductReviewImage,
  ProductReviewRequest,
}) {
  /** Whether another review says the same. */
  @InjectManager()
  async hasContent(
    contentHash: string,
    exceptId: string | undefined,
    @MedusaContext() context: Context = {}
  ): Promise<boolean> {
    const { rows } = await connectionOf(context).raw(
      `select 1 from product_review
       where content_hash = ? and deleted_at is null and id <> ? limit 1`,
      [contentHash, exceptId ?? ""]
    )
    return rows.length > 0
  }

  /** One page of a product's public reviews, with the numbers above it. */
  @InjectManager()
  async listPublishedReviews(
    productId: string,
    options: PublicProductReviewFilters & {
      order?: PublicProductReviewOrder
      limit: number
      offset?: number
    },
    @MedusaContext() context: Context = {}
  ): Promise<{
    reviews: PublicProductReview[]
    count: number
    stats: ProductReviewSummary
  }> {
    const connection = connectionOf(context)
    const [reviews, stats] = await Promise.all([
      readPublished(connection, productId, options),
      readStats(connection, productId),
    ])
    return {
      reviews,
      count: countOf(stats, options),
      stats: summaryOf(stats),
    }
  }

  /** The next ids in the order of the ids, for an export. */
  @InjectManager()
  async listReviewIdsAfter(
    after: string,
    filters: { status?: string; product_id?: string },
    limit: number,
    @MedusaContext() context: Context = {}
  ): Promise<string[]> {
    return readIdsAfter(connectionOf(context), after, filters, limit)
  }

  /** What a moderator looks for. */
  @InjectManager()
  async findReviews(
    search: ProductReviewSearch,
    @MedusaContext() context: Context = {}
  ): Promise<{ ids: string[]; count: number }> {
    return searchReviews(connectionOf(context), search)
  }

  /** Photos that no review shows since the given time. */
  @InjectManager()
  async listForgottenImages(
    before: Date,
    limit: number,
    @MedusaContext() context: Context = {}
  ): Promise<{ id: string; file_id: string | null }[]> {
    return readForgottenImages(connectionOf(context), before, limit)
  }

  /** The photos of reviews, by review, in their order. */
  @InjectManager()
  async listImagesOfReviews(
    reviewIds: string[],
    @MedusaContext() context: Context = {}
  ): Promise<Map<string, PublicProductReviewImage[]>> {
    return readImages(connectionOf(context), reviewIds)
  }
}
