import { type Card, decliningCard, findCard, isCardNumber } from "./cards"
import { declineOf } from "./declines"
import { badParameter, invalidRequest, noSuch, StripeRefusal } from "./errors"
import { group, requiredText, text } from "./params"
import type { StripeState } from "./state"
import type { Params, PaymentMethod } from "./types"

/** A payment method by its id, or a new one for a test payment method (`pm_card_…`). */
export function usePaymentMethod(
  state: StripeState,
  idOrToken: string
): PaymentMethod {
  const known = state.paymentMethods.find(idOrToken)
  if (known) {
    return known
  }
  const card = CARD_WITH_DECLINE.exec(idOrToken)
    ? decliningCard(idOrToken.replace(CARD_WITH_DECLINE, ""))
    : findCard(idOrToken)
  if (!card) {
    throw noSuch("PaymentMethod", idOrToken, "payment_method")
  }
  return addCard(state, card)
}

/** Any decline code, also those without a test card of Stripe's: `pm_decline_do_not_honor`. */
const CARD_WITH_DECLINE = /^pm_decline_/

/** The shopper types a card in; only a browser may send its number. */
export function createPaymentMethod(
  state: StripeState,
  params: Params,
  { fromBrowser }: { fromBrowser: boolean }
): PaymentMethod {
  const type = requiredText(params, "type")
  const fields = group(params, "card")
  if (type !== "card" || !fields) {
    throw badParameter(
      `The simulator knows cards only, not: ${type}`,
      "type",
      "parameter_invalid"
    )
  }
  const token = text(fields, "token")
  if (token) {
    return usePaymentMethod(state, token.replace(/^tok_/, "pm_card_"))
  }
  const number = requiredText(fields, "number")
  if (!fromBrowser) {
    throw new StripeRefusal(402, {
      type: "invalid_request_error",
      message:
        "Sending credit card numbers directly to the Stripe API is generally unsafe.",
    })
  }
  const card = findCard(number)
  if (!isCardNumber(number) || !card) {
    throw new StripeRefusal(402, {
      type: "card_error",
      ...declineOf("incorrect_number"),
    })
  }
  return addCard(state, card)
}

export function addCard(state: StripeState, card: Card): PaymentMethod {
  const id = state.newId("pm")
  state.cards.set(id, card)
  return state.paymentMethods.add({
    id,
    object: "payment_method",
    billing_details: { address: null, email: null, name: null, phone: null },
    card: {
      brand: card.brand,
      checks: {
        address_line1_check: null,
        address_postal_code_check: null,
        cvc_check: card.decline === "incorrect_cvc" ? "fail" : "pass",
      },
      country: "US",
      display_brand: card.brand,
      exp_month: 12,
      exp_year: new Date().getFullYear() + 2,
      fingerprint: `simulated-${card.number.slice(-4)}`,
      funding: card.funding,
      last4: card.number.slice(-4),
      networks: { available: [card.brand], preferred: null },
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    created: state.now(),
    customer: null,
    livemode: false,
    metadata: {},
    type: "card",
  } as PaymentMethod)
}

/** Keeps a payment method for a customer. */
export function attachPaymentMethod(
  state: StripeState,
  idOrToken: string,
  customerId: string
): PaymentMethod {
  state.customers.get(customerId, "customer")
  const method = usePaymentMethod(state, idOrToken)
  const card = state.cards.get(method.id)
  if (card?.decline && !card.attachable) {
    throw new StripeRefusal(402, {
      type: "card_error",
      ...declineOf(card.decline),
    })
  }
  method.customer = customerId
  state.record("payment_method.attached", method)
  return method
}

export function detachPaymentMethod(
  state: StripeState,
  id: string
): PaymentMethod {
  const method = state.paymentMethods.get(id, "payment_method")
  if (!method.customer) {
    throw invalidRequest(
      "The payment method you provided is not attached to a customer so detachment is impossible."
    )
  }
  method.customer = null
  state.record("payment_method.detached", method)
  return method
}
