import type { ProductReviewOptions } from "../../../options/product-review"
import { PRODUCT_REVIEW_RATINGS } from "../constants"
import type { ProductReviewDTO } from "../types"
import type { Connection } from "./connection"

type Counted = Pick<
  ProductReviewDTO,
  "product_id" | "status" | "rating" | "verified" | "deleted_at"
>

/** The counters of a product's row; all else in it follows from them. */
export const STATS_COUNTERS = [
  ...PRODUCT_REVIEW_RATINGS.map((rating) => `rating_${rating}`),
  ...PRODUCT_REVIEW_RATINGS.map((rating) => `verified_${rating}`),
  "pending_count",
  "rejected_count",
]

type Deltas = Map<string, Record<string, number>>

/** Sums what leaves and what joins, by product; products where nothing changes are left out. */
export function statsDeltas(before: Counted[], after: Counted[]): Deltas {
  const deltas: Deltas = new Map()
  const add = (review: Counted, amount: number) => {
    const row = deltas.get(review.product_id) ?? {}
    deltas.set(review.product_id, row)
    for (const counter of countersOf(review)) {
      row[counter] = (row[counter] ?? 0) + amount
    }
  }
  before.forEach((review) => add(review, -1))
  after.forEach((review) => add(review, 1))
  for (const [productId, row] of deltas) {
    if (Object.values(row).every((amount) => amount === 0)) {
      deltas.delete(productId)
    }
  }
  return deltas
}

/** The products whose public rating the deltas change. */
export function ratedProducts(deltas: Deltas): string[] {
  return [...deltas]
    .filter(([, row]) =>
      Object.entries(row).some(
        ([counter, amount]) => counter.startsWith("rating_") && amount !== 0
      )
    )
    .map(([productId]) => productId)
}

function countersOf(review: Counted): string[] {
  if (review.deleted_at) {
    return []
  }
  if (review.status !== "approved") {
    return [`${review.status}_count`]
  }
  return [
    `rating_${review.rating}`,
    ...(review.verified ? [`verified_${review.rating}`] : []),
  ]
}

/**
 * Adds the deltas to the products' rows, in the caller's transaction. Rows are
 * taken in the order of their ids, so that two transactions never wait for each
 * other in a circle.
 */
export async function applyStatsDeltas(
  connection: Connection,
  deltas: Deltas,
  score: ProductReviewOptions["score"]
): Promise<void> {
  const productIds = [...deltas.keys()].sort()
  if (!productIds.length) {
    return
  }
  const values = productIds.map((productId) => [
    productId,
    ...STATS_COUNTERS.map((counter) => deltas.get(productId)?.[counter] ?? 0),
  ])
  const row = `(${Array(STATS_COUNTERS.length + 1)
    .fill("?")
    .join(", ")})`
  await connection.raw(
    `insert into product_review_stats as stats (product_id, ${STATS_COUNTERS.join(", ")})
     values ${values.map(() => row).join(", ")}
     on conflict (product_id) do update set
       ${STATS_COUNTERS.map((counter) => `${counter} = stats.${counter} + excluded.${counter}`).join(", ")}`,
    values.flat()
  )
  await deriveStats(connection, score, productIds)
}

const sumOf = (prefix: string) =>
  PRODUCT_REVIEW_RATINGS.map((rating) => `${prefix}${rating}`).join(" + ")
const COUNT = `(${sumOf("rating_")})`
const STARS = `(${PRODUCT_REVIEW_RATINGS.map((rating) => `${rating} * rating_${rating}`).join(" + ")})`

/** Brings count, average and score in line with the counters. */
export async function deriveStats(
  connection: Connection,
  { mean, weight }: ProductReviewOptions["score"],
  productIds?: string[]
): Promise<void> {
  await connection.raw(
    `update product_review_stats set
       count = ${COUNT},
       average = case when ${COUNT} > 0 then round(${STARS}::numeric / ${COUNT}, 2) end,
       score = case when ${COUNT} + ?::float8 > 0
         then (?::float8 * ?::float8 + ${STARS}) / (${COUNT} + ?::float8) else 0 end,
       updated_at = now()
     ${productIds ? "where product_id = any(?)" : ""}`,
    [weight, mean, weight, weight, ...(productIds ? [productIds] : [])]
  )
}
