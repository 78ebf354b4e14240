/** What Stripe answers with when a bank refuses a card. */
export type Decline = {
  code: string
  decline_code: string
  message: string
  param?: string
}

const DECLINED = "Your card was declined."

/** The decline codes that have an error code or a sentence of their own. */
const SPECIAL: Record<string, Omit<Decline, "decline_code">> = {
  insufficient_funds: {
    code: "card_declined",
    message: "Your card has insufficient funds.",
  },
  card_velocity_exceeded: {
    code: "card_declined",
    message:
      "Your card was declined for making repeated attempts too frequently or exceeding its amount limit.",
  },
  expired_card: {
    code: "expired_card",
    message: "Your card has expired.",
    param: "exp_month",
  },
  incorrect_cvc: {
    code: "incorrect_cvc",
    message: "Your card's security code is incorrect.",
    param: "cvc",
  },
  incorrect_number: {
    code: "incorrect_number",
    message: "Your card number is incorrect.",
    param: "number",
  },
  processing_error: {
    code: "processing_error",
    message:
      "An error occurred while processing your card. Try again in a little bit.",
  },
  card_not_supported: {
    code: "card_declined",
    message: "Your card is not supported.",
  },
  currency_not_supported: {
    code: "card_declined",
    message: "Your card does not support this type of purchase.",
  },
}

/** The other codes of Stripe's list: all read "Your card was declined." */
const PLAIN = [
  "approve_with_id",
  "call_issuer",
  "do_not_honor",
  "do_not_try_again",
  "duplicate_transaction",
  "fraudulent",
  "generic_decline",
  "incorrect_address",
  "incorrect_pin",
  "incorrect_zip",
  "invalid_account",
  "invalid_amount",
  "invalid_cvc",
  "invalid_expiry_month",
  "invalid_expiry_year",
  "invalid_number",
  "invalid_pin",
  "issuer_not_available",
  "lost_card",
  "merchant_blacklist",
  "new_account_information_available",
  "no_action_taken",
  "not_permitted",
  "offline_pin_required",
  "online_or_offline_pin_required",
  "pickup_card",
  "pin_try_exceeded",
  "reenter_transaction",
  "restricted_card",
  "revocation_of_all_authorizations",
  "revocation_of_authorization",
  "security_violation",
  "service_not_allowed",
  "stolen_card",
  "stop_payment_order",
  "testmode_decline",
  "transaction_not_allowed",
  "try_again_later",
  "withdrawal_count_limit_exceeded",
]

/** Every decline code that Stripe documents for cards. */
export const DECLINE_CODES = [...Object.keys(SPECIAL), ...PLAIN]

export function declineOf(declineCode: string): Decline {
  const plain = { code: "card_declined", message: DECLINED }
  return { ...(SPECIAL[declineCode] ?? plain), decline_code: declineCode }
}
