import { createHash } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"
import {
  PRODUCT_REVIEW_LIMITS,
  PRODUCT_REVIEW_STATUSES,
} from "../../modules/product-review/constants"
import type { ImportedProductReview } from "../../modules/product-review/types"
import { authorOfFullName } from "./author-name"
import type { CsvReview } from "./csv-shapes"
import { contentHash } from "./review-flags"
import { reviewLine, reviewText } from "./review-text"

/**
 * Checks one row of a file.
 *
 * @throws {MedusaError} INVALID_DATA saying what is wrong with it
 */
export function checkCsvReview(
  row: CsvReview,
  productId: string | undefined,
  customerId: string | undefined
): ImportedProductReview {
  if (!productId) {
    refuse(
      `product ${row.product_handle || row.product_id || "(none)"} was not found`
    )
  }
  const rating = Number(row.rating)
  if (!row.rating?.trim() || ![1, 2, 3, 4, 5].includes(rating)) {
    refuse(
      `rating must be a whole number from 1 to 5, not "${row.rating ?? ""}"`
    )
  }
  const title = reviewLine(row.title ?? "")
  const content = reviewText(row.content ?? "")
  const reply = reviewText(row.reply ?? "")
  const tooLong = [
    ["title", title, PRODUCT_REVIEW_LIMITS.title] as const,
    ["content", content, PRODUCT_REVIEW_LIMITS.content] as const,
    ["reply", reply, PRODUCT_REVIEW_LIMITS.reply] as const,
  ].find(([, text, most]) => text.length > most)
  if (tooLong) {
    refuse(`${tooLong[0]} has more than ${tooLong[2]} characters`)
  }
  const status = row.status ?? "pending"
  if (!PRODUCT_REVIEW_STATUSES.includes(status)) {
    refuse(`status must be one of ${PRODUCT_REVIEW_STATUSES.join(", ")}`)
  }
  const email = row.email?.trim().toLowerCase() || null
  if (email && !/^\S+@\S+$/.test(email)) {
    refuse(`"${email}" is not an email address`)
  }
  const created_at = dateOf("created_at", row.created_at) ?? new Date()
  const isNameless = !row.id && !email
  return {
    id: row.id || undefined,
    product_id: productId,
    customer_id: customerId ?? null,
    email: customerId ? null : email,
    status,
    rating,
    title: title || null,
    content: content || null,
    author: authorOfFullName(row.author),
    verified: row.verified ?? false,
    content_hash: contentHash({ content }),
    reply: reply || null,
    replied_at: reply
      ? (dateOf("replied_at", row.replied_at) ?? created_at)
      : null,
    created_at,
    // Nothing else tells such a row from another when the file comes again.
    import_key: isNameless
      ? createHash("sha256")
          .update(
            JSON.stringify([
              productId,
              row.author,
              row.created_at,
              rating,
              title,
              content,
            ])
          )
          .digest("base64url")
      : null,
  }
}

function dateOf(column: string, text: string | undefined): Date | null {
  if (!text?.trim()) {
    return null
  }
  const date = new Date(text.trim().replace(/ UTC$/, "Z"))
  if (Number.isNaN(date.getTime())) {
    refuse(`${column} "${text}" is not a date`)
  }
  return date
}

function refuse(message: string): never {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message)
}
