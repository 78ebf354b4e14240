import type { ProductReviewSearch } from "../types"
import type { Connection } from "./connection"

const ORDERS: Record<ProductReviewSearch["order"], string> = {
  created_at: "created_at, id",
  "-created_at": "created_at desc, id desc",
  rating: "rating, created_at desc, id desc",
  "-rating": "rating desc, created_at desc, id desc",
  "-helpful_count": "helpful_count desc, created_at desc, id desc",
  "-report_count": "report_count desc, created_at desc, id desc",
}

/** The very expression of the index on words. */
const WORDS = `to_tsvector('simple', coalesce(title, '') || ' ' || coalesce(content, '') || ' ' || coalesce(author, '') || ' ' || coalesce(email, ''))`

/** The reviews that a moderator looks for: a page of ids, and how many there are. */
export async function searchReviews(
  connection: Connection,
  { limit, offset, order, ...search }: ProductReviewSearch
): Promise<{ ids: string[]; count: number }> {
  const { where, bindings } = conditions(search)
  const [{ rows }, count] = await Promise.all([
    connection.raw(
      `select id from product_review where ${where}
       order by ${ORDERS[order]} limit ? offset ?`,
      [...bindings, limit, offset]
    ),
    countReviews(connection, search, where, bindings),
  ])
  return { ids: rows.map(({ id }: { id: string }) => id), count }
}

type Conditions = Omit<ProductReviewSearch, "limit" | "offset" | "order">

function conditions(search: Conditions): {
  where: string
  bindings: (string | number)[]
} {
  const parts: string[] = ["deleted_at is null"]
  const bindings: (string | number)[] = []
  for (const column of [
    "status",
    "product_id",
    "customer_id",
    "rating",
  ] as const) {
    const value = search[column]
    if (value !== undefined) {
      parts.push(`${column} = ?`)
      bindings.push(value)
    }
  }
  if (search.reported !== undefined) {
    parts.push(search.reported ? "report_count > 0" : "report_count = 0")
  }
  if (search.flagged !== undefined) {
    parts.push(search.flagged ? "flags <> '{}'" : "flags = '{}'")
  }
  const prefixes = (search.q?.match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => `${word}:*`)
    .join(" & ")
  if (search.q) {
    parts.push(prefixes ? `${WORDS} @@ to_tsquery('simple', ?)` : "false")
    bindings.push(...(prefixes ? [prefixes] : []))
  }
  return { where: parts.join(" and "), bindings }
}

/** Read off the kept numbers when they tell, counted only for the rest. */
async function countReviews(
  connection: Connection,
  { status, product_id, ...rest }: Conditions,
  where: string,
  bindings: (string | number)[]
): Promise<number> {
  const isKept = Object.values(rest).every((value) => !value && value !== false)
  const { rows } = isKept
    ? await connection.raw(
        `select coalesce(sum(${KEPT[status ?? "all"]}), 0)::int as count
         from product_review_stats
         where deleted_at is null ${product_id ? "and product_id = ?" : ""}`,
        product_id ? [product_id] : []
      )
    : await connection.raw(
        `select count(*)::int as count from product_review where ${where}`,
        bindings
      )
  return rows[0].count
}

const KEPT = {
  approved: "count",
  pending: "pending_count",
  rejected: "rejected_count",
  all: "count + pending_count + rejected_count",
}
