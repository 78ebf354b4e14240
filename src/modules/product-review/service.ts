import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import { parsePluginOptions } from "../../plugin-options"
import type { ProductReviewOptions } from "../../options/product-review"
import {
  type Connection,
  connectionOf,
  isUniqueViolation,
} from "./sql/connection"
import { erasePerson } from "./sql/erase"
import { importRows } from "./sql/import"
import { insertRequests, type NewReviewRequest } from "./sql/requests"
import { attachImages } from "./sql/images"
import { recount } from "./sql/recount"
import {
  deleteReviewRows,
  insertReviews,
  lockReviews,
  patchReviews,
} from "./sql/reviews"
import { applyStatsDeltas, ratedProducts, statsDeltas } from "./sql/stats"
import {
  deleteReport,
  insertReport,
  setVote,
  type VoteResult,
} from "./sql/voices"
import type {
  CreateProductReviewDTO,
  ImportedProductReview,
  ProductReviewChange,
  ProductReviewDrift,
  ProductReviewDTO,
  ProductReviewImageChoice,
  ProductReviewPatch,
  ProductReviewReportDTO,
} from "./types"

import { ProductReviewReadingService } from "./reading-service"
/** Keeps reviews, and with every change of one, in the same transaction, the rating of its product. */
export default class ProductReviewModuleService extends ProductReviewReadingService {
  protected readonly options_: ProductReviewOptions

  constructor(container: Record<string, unknown>, options: unknown) {
    super(...arguments)
    this.options_ = parsePluginOptions(options).productReview
  }

  /** Stores a new review with its photos. A second one of the same author and product is refused. */
  @InjectManager()
  @InjectTransactionManager()
  async writeReview(
    review: CreateProductReviewDTO,
    images: ProductReviewImageChoice | undefined,
    @MedusaContext() context: Context = {}
  ): Promise<ProductReviewChange> {
    const connection = connectionOf(context)
    const after = await insertReviews(connection, [review]).catch(
      (error: unknown) => {
        throw isUniqueViolation(error)
          ? new MedusaError(
              MedusaError.Types.DUPLICATE_ERROR,
              "You have already reviewed this product"
            )
          : error
      }
    )
    if (images) {
      await attachImages(connection, after[0].id, images)
    }
    return this.count(connectionOf(context), [], after)
  }

  /** Removes rows for good, as the undoing of a creation. */
  @InjectManager()
  @InjectTransactionManager()
  async eraseReviews(
    ids: string[],
    @MedusaContext() context: Context = {}
  ): Promise<ProductReviewChange> {
    const connection = connectionOf(context)
    const before = await lockReviews(connection, ids, true)
    await connection("product_review_image")
      .whereIn("review_id", ids)
      .update({ review_id: null })
    await deleteReviewRows(connection, ids)
    return this.count(connectionOf(context), before, [])
  }

  /**
   * Changes reviews.
   *
   * @param patch what becomes of a review as it is now; null leaves it alone
   * @param verify sees the whole before anything is kept; what it throws undoes all
   */
  @InjectManager()
  @InjectTransactionManager()
  async changeReviews(
    ids: string[],
    patch: (review: ProductReviewDTO) => ProductReviewPatch | null,
    images?: ProductReviewImageChoice,
    verify?: () => void,
    @MedusaContext() context: Context = {}
  ): Promise<ProductReviewChange> {
    const connection = connectionOf(context)
    const locked = await lockReviews(connection, ids, true)
    const patches = locked.flatMap((review) => {
      const change = patch(review)
      return change ? [{ id: review.id, patch: change }] : []
    })
    verify?.()
    const touched = new Set(patches.map(({ id }) => id))
    const after = await patchReviews(connection, patches)
    if (images) {
      await attachImages(connection, ids[0], images)
    }
    return this.count(
      connectionOf(context),
      locked.filter(({ id }) => touched.has(id)),
      after
    )
  }

  /** Casts a customer's vote that a review is helpful, or takes it back. */
  @InjectManager()
  @InjectTransactionManager()
  async voteForReview(
    reviewId: string,
    customerId: string,
    helpful: boolean,
    @MedusaContext() context: Context = {}
  ): Promise<VoteResult> {
    return setVote(connectionOf(context), reviewId, customerId, helpful)
  }

  /** Notes a customer's report of a review. */
  @InjectManager()
  @InjectTransactionManager()
  async reportReview(
    report: Parameters<typeof insertReport>[1],
    @MedusaContext() context: Context = {}
  ): Promise<ProductReviewReportDTO> {
    return insertReport(connectionOf(context), report)
  }

  /** Takes a report back. */
  @InjectManager()
  @InjectTransactionManager()
  async withdrawReport(
    id: string,
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await deleteReport(connectionOf(context), id)
  }

  /** Counts everything anew, says what had drifted and, when asked to, puts it right. */
  @InjectManager()
  @InjectTransactionManager()
  async recountReviews(
    repair: boolean,
    @MedusaContext() context: Context = {}
  ): Promise<ProductReviewDrift[]> {
    return recount(connectionOf(context), this.options_.score, repair)
  }

  /** Notes orders whose buyers shall be asked; how many were not noted before. */
  @InjectManager()
  @InjectTransactionManager()
  async noteRequests(
    requests: NewReviewRequest[],
    @MedusaContext() context: Context = {}
  ): Promise<number> {
    return insertRequests(connectionOf(context), requests)
  }

  /** Brings checked rows of a file in; with `dryRun` only says what would happen. */
  @InjectManager()
  @InjectTransactionManager()
  async importReviews(
    rows: ImportedProductReview[],
    dryRun: boolean,
    @MedusaContext() context: Context = {}
  ): Promise<{
    created: number
    updated: number
    rated_product_ids: string[]
  }> {
    const connection = connectionOf(context)
    if (dryRun) {
      await connection.raw("savepoint before_import")
    }
    const { before, after, created, updated } = await importRows(
      connection,
      rows
    )
    const { rated_product_ids } = await this.count(
      connectionOf(context),
      before,
      after
    )
    if (dryRun) {
      await connection.raw("rollback to savepoint before_import")
    }
    return {
      created,
      updated,
      rated_product_ids: dryRun ? [] : rated_product_ids,
    }
  }

  /** Forgets who wrote, voted and reported. */
  @InjectManager()
  @InjectTransactionManager()
  async eraseAuthor(
    person: { customer_id: string; email?: string | null },
    @MedusaContext() context: Context = {}
  ): Promise<void> {
    await erasePerson(connectionOf(context), person)
  }

  private async count(
    connection: Connection,
    before: ProductReviewDTO[],
    after: ProductReviewDTO[]
  ): Promise<ProductReviewChange> {
    const deltas = statsDeltas(before, after)
    await applyStatsDeltas(connection, deltas, this.options_.score)
    return { before, after, rated_product_ids: ratedProducts(deltas) }
  }
}
