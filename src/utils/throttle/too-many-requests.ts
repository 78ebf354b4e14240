import type { MedusaResponse } from "@medusajs/framework/http"

/** Thrown when somebody guesses or asks too often. */
export class TooManyRequests extends Error {
  /** @param retryAfter whole seconds after which it may work again */
  constructor(readonly retryAfter: number) {
    super("Too many attempts, try again later")
  }
}

/** Answers 429 to `TooManyRequests`; anything else is not its business and answers false. */
export function answeredTooMany(res: MedusaResponse, error: unknown): boolean {
  if (!(error instanceof TooManyRequests)) {
    return false
  }
  res
    .status(429)
    .set("Retry-After", String(error.retryAfter))
    .json({ type: "too_many_requests", message: error.message })
  return true
}
