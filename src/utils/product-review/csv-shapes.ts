import type { ProductReviewStatus } from "../../modules/product-review/constants"

/** Whose column names a file uses. */
export const PRODUCT_REVIEW_CSV_FORMATS = [
  "shopkeeper",
  "judgeme",
  "shopify",
] as const

export type ProductReviewCsvFormat = (typeof PRODUCT_REVIEW_CSV_FORMATS)[number]

/** One review of a file, whatever its shape. */
export type CsvReview = {
  id?: string
  product_id?: string
  product_handle?: string
  rating: string
  title?: string
  content?: string
  author?: string
  email?: string
  status?: ProductReviewStatus
  verified?: boolean
  reply?: string
  replied_at?: string
  created_at?: string
}

type Row = Record<string, string>

const SHOPIFY_STATES: Record<string, ProductReviewStatus> = {
  published: "approved",
  unpublished: "pending",
  spam: "rejected",
}
const SHOPIFY_STATE_OF: Record<ProductReviewStatus, string> = {
  approved: "published",
  pending: "unpublished",
  rejected: "spam",
}
const JUDGEME_CURATED: Record<string, ProductReviewStatus> = {
  ok: "approved",
  "not-yet": "pending",
  spam: "rejected",
}
const JUDGEME_CURATED_OF: Record<ProductReviewStatus, string> = {
  approved: "ok",
  pending: "not-yet",
  rejected: "spam",
}

type Shape = {
  /** In the order of an export. */
  columns: string[]
  /** A file with all of these is of this shape. */
  signature: string[]
  read: (row: Row) => CsvReview
  write: (review: CsvReview) => Row
}

/** The three shapes; the first whose signature fits decides. */
export const CSV_SHAPES: Record<ProductReviewCsvFormat, Shape> = {
  judgeme: {
    columns: [
      "title",
      "body",
      "rating",
      "review_date",
      "curated",
      "reviewer_name",
      "reviewer_email",
      "product_id",
      "product_handle",
      "reply",
      "reply_date",
      "picture_urls",
    ],
    signature: ["body", "rating", "reviewer_name"],
    read: (row) => ({
      // Judge.me's product ids are its own shop's; ours go by the handle.
      product_id: row.product_handle ? undefined : row.product_id,
      product_handle: row.product_handle,
      rating: row.rating,
      title: row.title,
      content: row.body,
      author: row.reviewer_name,
      email: row.reviewer_email,
      status: JUDGEME_CURATED[row.curated] ?? "approved",
      verified: /^(buyer|verified|true)/i.test(row.verified_buyer ?? ""),
      reply: row.reply,
      replied_at: row.reply_date,
      created_at: row.review_date,
    }),
    write: (review) => ({
      ...common(review),
      body: review.content ?? "",
      review_date: review.created_at ?? "",
      curated: JUDGEME_CURATED_OF[review.status ?? "pending"],
      reviewer_name: review.author ?? "",
      reviewer_email: review.email ?? "",
      reply_date: review.replied_at ?? "",
      picture_urls: "",
    }),
  },
  shopify: {
    columns: [
      "product_handle",
      "state",
      "rating",
      "title",
      "author",
      "email",
      "location",
      "body",
      "reply",
      "created_at",
      "replied_at",
    ],
    signature: ["product_handle", "state", "body"],
    read: (row) => ({
      product_handle: row.product_handle,
      rating: row.rating,
      title: row.title,
      content: row.body,
      author: row.author,
      email: row.email,
      status: SHOPIFY_STATES[row.state] ?? "pending",
      verified: false,
      reply: row.reply,
      replied_at: row.replied_at,
      created_at: row.created_at,
    }),
    write: (review) => ({
      ...common(review),
      body: review.content ?? "",
      state: SHOPIFY_STATE_OF[review.status ?? "pending"],
      location: "",
    }),
  },
  shopkeeper: {
    columns: [
      "id",
      "product_id",
      "product_handle",
      "status",
      "rating",
      "title",
      "content",
      "author",
      "email",
      "verified",
      "reply",
      "replied_at",
      "created_at",
    ],
    signature: ["rating"],
    read: (row) => ({
      ...row,
      rating: row.rating,
      status: (row.status || undefined) as ProductReviewStatus | undefined,
      verified: row.verified === "true",
    }),
    write: (review) => ({
      ...common(review),
      content: review.content ?? "",
      status: review.status ?? "pending",
      verified: String(review.verified ?? false),
    }),
  },
}

/** Recognises a file by its header; null when no column tells the stars. */
export function detectCsvFormat(
  header: string[]
): ProductReviewCsvFormat | null {
  const formats = Object.keys(CSV_SHAPES) as ProductReviewCsvFormat[]
  return (
    formats.find((format) =>
      CSV_SHAPES[format].signature.every((column) => header.includes(column))
    ) ?? null
  )
}

function common(review: CsvReview): Row {
  return {
    id: review.id ?? "",
    product_id: review.product_id ?? "",
    product_handle: review.product_handle ?? "",
    rating: review.rating,
    title: review.title ?? "",
    author: review.author ?? "",
    email: review.email ?? "",
    reply: review.reply ?? "",
    replied_at: review.replied_at ?? "",
    created_at: review.created_at ?? "",
  }
}

/** Takes off the quote that keeps a spreadsheet from running a cell as a formula. */
export function unescapeFormula(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r])/, "")
}
