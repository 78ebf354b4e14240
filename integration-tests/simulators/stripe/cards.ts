/** How a test card behaves when it is charged. */
export type Card = {
  number: string
  brand: string
  funding: "credit" | "debit" | "prepaid"
  /** Refused with this decline code. */
  decline?: string
  /** 3-D Secure: the bank asks the shopper first. */
  authentication?: "always" | "unless_set_up"
  /** Refused with this code after the shopper has proved who they are. */
  declineAfterAuthentication?: string
  /** Paid, and disputed at once. */
  dispute?: "fraudulent" | "product_not_received"
  /** What becomes of a refund. */
  refund?: "pending" | "failed"
  /** A customer keeps it, but it cannot be charged. */
  attachable?: boolean
}

const card = (
  number: string,
  behaviour: Partial<Card> = {},
  brand = "visa"
): Card => ({ number, brand, funding: "credit", ...behaviour })

/** Stripe's documented test cards by the payment method that stands for them. */
export const CARDS: Record<string, Card> = {
  pm_card_visa: card("4242424242424242"),
  pm_card_visa_debit: card("4000056655665556", { funding: "debit" }),
  pm_card_mastercard: card("5555555555554444", {}, "mastercard"),
  pm_card_mastercard_debit: card(
    "5200828282828210",
    { funding: "debit" },
    "mastercard"
  ),
  pm_card_mastercard_prepaid: card(
    "5105105105105100",
    { funding: "prepaid" },
    "mastercard"
  ),
  pm_card_amex: card("378282246310005", {}, "amex"),
  pm_card_discover: card("6011111111111117", {}, "discover"),
  pm_card_diners: card("3056930009020004", {}, "diners"),
  pm_card_jcb: card("3566002020360505", {}, "jcb"),
  pm_card_unionpay: card("6200000000000005", {}, "unionpay"),
  pm_card_de: card("4000002760000016"),
  pm_card_fr: card("4000002500000003"),
  pm_card_us: card("4242424242424242"),

  pm_card_visa_chargeDeclined: card("4000000000000002", {
    decline: "generic_decline",
  }),
  pm_card_visa_chargeDeclinedInsufficientFunds: card("4000000000009995", {
    decline: "insufficient_funds",
  }),
  pm_card_visa_chargeDeclinedLostCard: card("4000000000009987", {
    decline: "lost_card",
  }),
  pm_card_visa_chargeDeclinedStolenCard: card("4000000000009979", {
    decline: "stolen_card",
  }),
  pm_card_chargeDeclinedExpiredCard: card("4000000000000069", {
    decline: "expired_card",
  }),
  pm_card_chargeDeclinedIncorrectCvc: card("4000000000000127", {
    decline: "incorrect_cvc",
  }),
  pm_card_chargeDeclinedProcessingError: card("4000000000000119", {
    decline: "processing_error",
  }),
  pm_card_visa_chargeDeclinedVelocityLimitExceeded: card("4000000000006975", {
    decline: "card_velocity_exceeded",
  }),
  pm_card_chargeDeclinedFraudulent: card("4100000000000019", {
    decline: "fraudulent",
  }),
  pm_card_radarBlock: card("4100000000000019", { decline: "fraudulent" }),
  pm_card_chargeCustomerFail: card("4000000000000341", {
    decline: "generic_decline",
    attachable: true,
  }),

  pm_card_authenticationRequired: card("4000002760003184", {
    authentication: "always",
  }),
  pm_card_authenticationRequiredOnSetup: card("4000002500003155", {
    authentication: "unless_set_up",
  }),
  pm_card_authenticationRequiredSetupForOffSession: card("4000003800000446", {
    authentication: "unless_set_up",
  }),
  pm_card_authenticationRequiredChargeDeclinedInsufficientFunds: card(
    "4000008260003178",
    {
      authentication: "always",
      declineAfterAuthentication: "insufficient_funds",
    }
  ),
  pm_card_threeDSecure2Required: card("4000000000003220", {
    authentication: "always",
  }),
  pm_card_threeDSecureRequired: card("4000000000003063", {
    authentication: "always",
  }),
  pm_card_threeDSecureRequiredChargeDeclined: card("4000008400001629", {
    authentication: "always",
    declineAfterAuthentication: "generic_decline",
  }),
  pm_card_threeDSecureRequiredProcessingError: card("4000008400001280", {
    authentication: "always",
    declineAfterAuthentication: "processing_error",
  }),
  pm_card_threeDSecureOptional: card("4000000000003055"),

  pm_card_createDispute: card("4000000000000259", { dispute: "fraudulent" }),
  pm_card_createDisputeProductNotReceived: card("4000000000002685", {
    dispute: "product_not_received",
  }),
  pm_card_pendingRefund: card("4000000000007726", { refund: "pending" }),
  pm_card_refundFail: card("4000000000005126", { refund: "failed" }),
}

/** A card by Stripe's test payment method or by its number. */
export function findCard(tokenOrNumber: string): Card | undefined {
  const number = tokenOrNumber.replace(/[ -]/g, "")
  return (
    CARDS[tokenOrNumber] ??
    Object.values(CARDS).find((candidate) => candidate.number === number)
  )
}

/** A card that is refused with any of Stripe's decline codes. */
export function decliningCard(declineCode: string): Card {
  return card("4000000000000002", { decline: declineCode })
}

/** Whether the last digit of a card number fits the others (Luhn). */
export function isCardNumber(number: string): boolean {
  const sum = [...number.replace(/[ -]/g, "")]
    .reverse()
    .map(Number)
    .reduce((total, digit, index) => {
      const doubled = index % 2 ? digit * 2 : digit
      return total + (doubled > 9 ? doubled - 9 : doubled)
    }, 0)
  return /^[\d -]{12,23}$/.test(number) && sum % 10 === 0
}
