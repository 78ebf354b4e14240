import type { ProductReviewOptions } from "../../../options/product-review"
import { PRODUCT_REVIEW_RATINGS } from "../constants"
import type { ProductReviewDrift } from "../types"
import type { Connection } from "./connection"
import { deriveStats, STATS_COUNTERS } from "./stats"

const APPROVED = "deleted_at is null and status = 'approved'"

const COUNTED = [
  ...PRODUCT_REVIEW_RATINGS.map(
    (rating) =>
      `count(*) filter (where ${APPROVED} and rating = ${rating}) as rating_${rating}`
  ),
  ...PRODUCT_REVIEW_RATINGS.map(
    (rating) =>
      `count(*) filter (where ${APPROVED} and verified and rating = ${rating}) as verified_${rating}`
  ),
  ...["pending", "rejected"].map(
    (status) =>
      `count(*) filter (where deleted_at is null and status = '${status}') as ${status}_count`
  ),
].join(", ")

/**
 * Counts all reviews and votes anew and says where the kept numbers differ, in
 * the caller's transaction. Writers wait meanwhile: whoever changes a review
 * touches the numbers before it commits, so what is counted and what is kept are
 * of one moment.
 */
export async function recount(
  connection: Connection,
  score: ProductReviewOptions["score"],
  repair: boolean
): Promise<ProductReviewDrift[]> {
  await connection.raw(
    "lock table product_review_stats in share row exclusive mode"
  )
  const { rows } = await connection.raw(
    `select coalesce(kept.product_id, counted.product_id) as product_id,
       ${STATS_COUNTERS.map(
         (counter) => `coalesce(kept.${counter}, 0)::int as kept_${counter},
         coalesce(counted.${counter}, 0)::int as counted_${counter}`
       ).join(", ")}
     from product_review_stats kept
     full join (select product_id, ${COUNTED} from product_review group by product_id) counted
       on counted.product_id = kept.product_id
     where ${STATS_COUNTERS.map(
       (counter) =>
         `coalesce(kept.${counter}, 0) <> coalesce(counted.${counter}, 0)`
     ).join(" or ")}
     order by 1`
  )
  const drift = rows.flatMap((row: Record<string, number | string>) =>
    STATS_COUNTERS.flatMap((counter) => {
      const kept = Number(row[`kept_${counter}`])
      const counted = Number(row[`counted_${counter}`])
      return kept === counted
        ? []
        : [{ id: String(row.product_id), counter, kept, counted }]
    })
  ) as ProductReviewDrift[]
  if (repair) {
    await repairStats(connection, drift)
    await deriveStats(connection, score)
  }
  return [...drift, ...(await recountVotes(connection, repair))]
}

async function repairStats(
  connection: Connection,
  drift: ProductReviewDrift[]
): Promise<void> {
  for (const { id, counter, counted } of drift) {
    await connection.raw(
      `insert into product_review_stats (product_id, ${counter}) values (?, ?)
       on conflict (product_id) do update set ${counter} = excluded.${counter}`,
      [id, counted]
    )
  }
}

const VOTES = `select review.id, review.helpful_count as kept, count(vote.id)::int as counted
  from product_review review
  left join product_review_vote vote on vote.review_id = review.id
  group by review.id having review.helpful_count <> count(vote.id)`

async function recountVotes(
  connection: Connection,
  repair: boolean
): Promise<ProductReviewDrift[]> {
  const { rows } = await connection.raw(
    repair
      ? `update product_review review set helpful_count = wrong.counted
         from (${VOTES}) wrong where wrong.id = review.id
         returning review.id, wrong.kept, wrong.counted`
      : VOTES
  )
  return rows.map(
    (row: {
      id: string
      kept: number
      counted: number
    }): ProductReviewDrift => ({
      ...row,
      counter: "helpful_count",
    })
  )
}
