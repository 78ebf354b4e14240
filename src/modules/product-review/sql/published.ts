import type {
  ProductReviewStatsDTO,
  ProductReviewSummary,
  PublicProductReview,
  PublicProductReviewFilters,
  PublicProductReviewImage,
  PublicProductReviewOrder,
} from "../types"
import { PRODUCT_REVIEW_RATINGS } from "../constants"
import type { Connection } from "./connection"

/** Each is the order of an index, read forwards or backwards. */
const ORDERS: Record<PublicProductReviewOrder, string> = {
  "-created_at": "created_at desc, id desc",
  "-rating": "rating desc, created_at desc, id desc",
  rating: "rating, created_at desc, id desc",
  "-helpful_count": "helpful_count desc, created_at desc, id desc",
}

/** One page of a product's public reviews. That only approved ones are read is not up to the caller. */
export async function readPublished(
  connection: Connection,
  productId: string,
  {
    rating,
    verified,
    order = "-created_at",
    limit,
    offset = 0,
  }: PublicProductReviewFilters & {
    order?: PublicProductReviewOrder
    limit: number
    offset?: number
  }
): Promise<PublicProductReview[]> {
  const { rows } = await connection.raw(
    `select id, rating, title, content, author, verified, helpful_count, created_at,
       reply, replied_at
     from product_review
     where product_id = ? and status = 'approved' and deleted_at is null
       ${rating === undefined ? "" : "and rating = ?"}
       ${verified === undefined ? "" : verified ? "and verified" : "and not verified"}
     order by ${ORDERS[order]} limit ? offset ?`,
    [productId, ...(rating === undefined ? [] : [rating]), limit, offset]
  )
  const images = await readImages(
    connection,
    rows.map(({ id }: { id: string }) => id)
  )
  return rows.map(
    ({ reply, replied_at, ...review }: PublicRow): PublicProductReview => ({
      ...review,
      images: images.get(review.id) ?? [],
      reply:
        reply && replied_at ? { content: reply, created_at: replied_at } : null,
    })
  )
}

type PublicRow = Omit<PublicProductReview, "reply" | "images"> & {
  reply: string | null
  replied_at: Date | null
}

/** The photos of reviews, in their order. */
export async function readImages(
  connection: Connection,
  reviewIds: string[]
): Promise<Map<string, PublicProductReviewImage[]>> {
  const byReview = new Map<string, PublicProductReviewImage[]>()
  if (!reviewIds.length) {
    return byReview
  }
  const { rows } = await connection.raw(
    `select review_id, id, url, width, height from product_review_image
     where review_id = any(?) and deleted_at is null order by review_id, rank, id`,
    [reviewIds]
  )
  for (const { review_id, ...image } of rows) {
    byReview.set(review_id, [...(byReview.get(review_id) ?? []), image])
  }
  return byReview
}

/** The stored rating of a product; zeros when it has none. */
export async function readStats(
  connection: Connection,
  productId: string
): Promise<ProductReviewStatsDTO | undefined> {
  return connection("product_review_stats")
    .where({ product_id: productId, deleted_at: null })
    .first()
}

export function summaryOf(
  stats: ProductReviewStatsDTO | undefined
): ProductReviewSummary {
  return {
    average: stats?.average ?? null,
    count: stats?.count ?? 0,
    ratings: Object.fromEntries(
      PRODUCT_REVIEW_RATINGS.map((rating) => [
        rating,
        stats?.[`rating_${rating}`] ?? 0,
      ])
    ) as ProductReviewSummary["ratings"],
  }
}

/** How many public reviews pass the filters: read off the counters, never counted. */
export function countOf(
  stats: ProductReviewStatsDTO | undefined,
  { rating, verified }: PublicProductReviewFilters
): number {
  return PRODUCT_REVIEW_RATINGS.filter(
    (star) => rating === undefined || star === rating
  ).reduce((sum: number, star) => {
    const all = stats?.[`rating_${star}`] ?? 0
    const proven = stats?.[`verified_${star}`] ?? 0
    return (
      sum + (verified === undefined ? all : verified ? proven : all - proven)
    )
  }, 0)
}
