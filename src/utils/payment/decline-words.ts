import type { PaymentWord } from "./words"

/** Stripe's decline and error codes by the sentence that a shopper is told. */
const CODES: Partial<Record<PaymentWord, string[]>> = {
  insufficient_funds: ["insufficient_funds"],
  expired_card: ["expired_card"],
  incorrect_cvc: ["incorrect_cvc", "invalid_cvc"],
  incorrect_number: ["incorrect_number", "invalid_number"],
  incorrect_expiry: ["invalid_expiry_month", "invalid_expiry_year"],
  incorrect_pin: ["incorrect_pin", "invalid_pin"],
  pin_blocked: ["pin_try_exceeded"],
  pin_required: ["offline_pin_required", "online_or_offline_pin_required"],
  incorrect_address: ["incorrect_address", "incorrect_zip"],
  limit_reached: ["card_velocity_exceeded", "withdrawal_count_limit_exceeded"],
  amount_refused: ["invalid_amount"],
  card_unsupported: ["card_not_supported"],
  currency_unsupported: ["currency_not_supported"],
  duplicate: ["duplicate_transaction"],
  authentication_required: ["authentication_required"],
  authentication_failed: [
    "authentication_not_handled",
    "payment_intent_authentication_failure",
  ],
  try_again: [
    "processing_error",
    "try_again_later",
    "reenter_transaction",
    "issuer_not_available",
    "approve_with_id",
  ],
  account_unknown: ["invalid_account", "new_account_information_available"],
  test_card: ["testmode_decline"],
  stopped: [
    "stop_payment_order",
    "revocation_of_authorization",
    "revocation_of_all_authorizations",
  ],
  contact_bank: [
    "call_issuer",
    "do_not_honor",
    "do_not_try_again",
    "no_action_taken",
    "not_permitted",
    "pickup_card",
    "restricted_card",
    "security_violation",
    "service_not_allowed",
    "transaction_not_allowed",
  ],
  declined: [
    "generic_decline",
    "fraudulent",
    "lost_card",
    "stolen_card",
    "merchant_blacklist",
  ],
}

/** Codes that only the shop may know: who has stolen a card is not told that it is known. */
const SECRET = ["fraudulent", "lost_card", "stolen_card", "merchant_blacklist"]

const WORDS = new Map(
  Object.entries(CODES).flatMap(([word, codes]) =>
    (codes ?? []).map((code) => [code, word as PaymentWord] as const)
  )
)

/** What a shopper is told of a refusal. */
export function declineWord(failure: {
  code?: string
  decline_code?: string
}): PaymentWord {
  return (
    WORDS.get(failure.decline_code ?? "") ??
    WORDS.get(failure.code ?? "") ??
    "declined"
  )
}

/** The code that a storefront may see. */
export function publicDeclineCode(failure: {
  code?: string
  decline_code?: string
}): string {
  const code = failure.decline_code ?? failure.code ?? "generic_decline"
  return SECRET.includes(code) ? "generic_decline" : code
}
