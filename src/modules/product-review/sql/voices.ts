import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { ProductReviewReportDTO } from "../types"
import { type Connection, isUniqueViolation } from "./connection"
import { lockReviews } from "./reviews"

/** The public review that somebody has an opinion on; what is not public is not found, and nobody judges their own. */
async function lockJudged(
  connection: Connection,
  reviewId: string,
  customerId: string,
  act: string
): Promise<void> {
  const [review] = await lockReviews(connection, [reviewId])
  if (review?.status !== "approved") {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Product review with id: ${reviewId} was not found`
    )
  }
  if (review.customer_id === customerId) {
    throw new MedusaError(
      MedusaError.Types.FORBIDDEN,
      `You cannot ${act} your own review`
    )
  }
}

/** What a vote came to. */
export type VoteResult = { helpful_count: number; changed: boolean }

/** Casts or takes back a vote; the number on the review follows in the same transaction. */
export async function setVote(
  connection: Connection,
  reviewId: string,
  customerId: string,
  helpful: boolean
): Promise<VoteResult> {
  await lockJudged(connection, reviewId, customerId, "vote for")
  const { rowCount } = helpful
    ? await connection.raw(
        `insert into product_review_vote (id, review_id, customer_id)
         values (?, ?, ?) on conflict do nothing`,
        [generateEntityId(undefined, "prvote"), reviewId, customerId]
      )
    : await connection.raw(
        `delete from product_review_vote where review_id = ? and customer_id = ?`,
        [reviewId, customerId]
      )
  const { rows } = await connection.raw(
    `update product_review set helpful_count = helpful_count + ?
     where id = ? returning helpful_count`,
    [helpful ? rowCount : -rowCount, reviewId]
  )
  return { helpful_count: rows[0].helpful_count, changed: rowCount > 0 }
}

/** Notes that a shopper finds a review wrong; once a shopper. */
export async function insertReport(
  connection: Connection,
  report: Pick<ProductReviewReportDTO, "review_id" | "reason" | "note"> & {
    customer_id: string
  }
): Promise<ProductReviewReportDTO> {
  await lockJudged(connection, report.review_id, report.customer_id, "report")
  const [row] = await connection("product_review_report")
    .insert({ id: generateEntityId(undefined, "prrep"), ...report })
    .returning("*")
    .catch((error: unknown) => {
      throw isUniqueViolation(error)
        ? new MedusaError(
            MedusaError.Types.DUPLICATE_ERROR,
            "You have already reported this review"
          )
        : error
    })
  await connection("product_review")
    .where({ id: report.review_id })
    .increment("report_count", 1)
  return row
}

/** Takes a report back, as the undoing of it. */
export async function deleteReport(
  connection: Connection,
  id: string
): Promise<void> {
  const [row] = await connection("product_review_report")
    .where({ id })
    .delete()
    .returning("review_id")
  if (row) {
    await connection.raw(
      `update product_review set report_count = greatest(report_count - 1, 0) where id = ?`,
      [row.review_id]
    )
  }
}
