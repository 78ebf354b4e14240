import { MedusaError } from "@medusajs/framework/utils"

type StripeError = Error & { type?: string; statusCode?: number }

/** Stripe's errors after which nobody knows whether the money has moved. */
const UNANSWERED = [
  "StripeConnectionError",
  "StripeAPIError",
  "StripeRateLimitError",
]

/** Whether Stripe may have done what it was asked for: the same question must be asked again. */
export function isUnanswered(error: unknown): boolean {
  const { type, statusCode } = error as StripeError
  return (
    (type !== undefined && UNANSWERED.includes(type)) ||
    statusCode === 409 ||
    (statusCode !== undefined && statusCode >= 500)
  )
}

/** Stripe's refusal in its own words; other errors as they are. */
export function asRefusal(error: unknown): Error {
  const { type, message } = error as StripeError
  return type?.startsWith("Stripe")
    ? new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Stripe refused the refund: ${message}`
      )
    : (error as Error)
}
