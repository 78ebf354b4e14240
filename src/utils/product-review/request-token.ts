import { createHmac, timingSafeEqual } from "node:crypto"

/**
 * The token of a review request's link. It is signed rather than stored, so that
 * a mail that is queued again carries the same link, and a copy of the database
 * opens none.
 */
export function signReviewRequest(requestId: string, secret: string): string {
  return `${requestId}.${signature(requestId, secret)}`
}

/** The request that a token was made for; null when it is forged. */
export function readReviewRequest(
  token: string,
  secret: string
): string | null {
  const [requestId, given = ""] = token.split(".", 2)
  const expected = Buffer.from(signature(requestId, secret))
  const actual = Buffer.from(given)
  return expected.length === actual.length && timingSafeEqual(expected, actual)
    ? requestId
    : null
}

function signature(requestId: string, secret: string): string {
  return createHmac("sha256", secret)
    .update(`product-review-request:${requestId}`)
    .digest("base64url")
}
