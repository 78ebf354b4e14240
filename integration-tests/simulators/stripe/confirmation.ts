import { attempt, refuse } from "./attempts"
import { invalidRequest } from "./errors"
import { flag, group, onlyKnown, text } from "./params"
import { CREATE_PARAMS } from "./payment-intents"
import { createPaymentMethod, usePaymentMethod } from "./payment-methods"
import type { StripeState } from "./state"
import type { Params, PaymentIntent, PaymentMethod } from "./types"

export type Confirmer = {
  /** Stripe.js with the client secret, rather than a server with the secret key. */
  fromBrowser: boolean
}

const PARAMS = [
  ...CREATE_PARAMS,
  "client_secret",
  "expected_payment_method_type",
  "mandate_data",
  "use_stripe_sdk",
]

const CONFIRMABLE = [
  "requires_payment_method",
  "requires_confirmation",
  "requires_action",
]

/** Tries to take (or hold) the money. @throws {StripeRefusal} 402 when the bank refuses */
export function confirmIntent(
  state: StripeState,
  intent: PaymentIntent,
  params: Params,
  { fromBrowser }: Confirmer
): PaymentIntent {
  onlyKnown(params, PARAMS)
  if (!CONFIRMABLE.includes(intent.status)) {
    throw invalidRequest(
      intent.status === "succeeded"
        ? "You cannot confirm this PaymentIntent because it has already succeeded after being previously confirmed."
        : `You cannot confirm this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be confirmed: requires_confirmation, requires_action.`,
      { code: "payment_intent_unexpected_state", payment_intent: intent }
    )
  }
  const method = chooseMethod(state, intent, params, fromBrowser)
  if (
    !fromBrowser &&
    intent.automatic_payment_methods?.allow_redirects === "always" &&
    !text(params, "return_url")
  ) {
    throw invalidRequest(
      "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`.",
      { payment_intent: intent }
    )
  }
  intent.payment_method = method.id
  const card = state.cards.get(method.id)
  const mustAuthenticate =
    card?.authentication === "always" ||
    (card?.authentication === "unless_set_up" && !state.setUp.has(method.id))
  if (!mustAuthenticate) {
    return attempt(state, intent, method, card?.decline)
  }
  if (flag(params, "off_session") || flag(params, "error_on_requires_action")) {
    const decline_code = flag(params, "off_session")
      ? "authentication_required"
      : "authentication_not_handled"
    return refuse(state, intent, method, {
      code: "authentication_required",
      decline_code,
      message:
        "Your card was declined. This transaction requires authentication.",
    })
  }
  intent.status = "requires_action"
  intent.next_action = text(params, "return_url")
    ? {
        type: "redirect_to_url",
        redirect_to_url: {
          return_url: text(params, "return_url") ?? null,
          url: `https://hooks.stripe.com/3d_secure_2/hosted?payment_intent=${intent.id}`,
        },
      }
    : { type: "use_stripe_sdk", use_stripe_sdk: {} }
  state.record("payment_intent.requires_action", intent)
  return intent
}

/** The shopper answers the bank's question. */
export function authenticateIntent(
  state: StripeState,
  intent: PaymentIntent,
  succeeds: boolean
): PaymentIntent {
  if (intent.status !== "requires_action") {
    throw invalidRequest(
      `The simulator cannot authenticate a PaymentIntent with a status of ${intent.status}.`
    )
  }
  const method = state.paymentMethods.get(String(intent.payment_method))
  intent.next_action = null
  if (succeeds) {
    state.setUp.add(method.id)
    return attempt(
      state,
      intent,
      method,
      state.cards.get(method.id)?.declineAfterAuthentication
    )
  }
  const message =
    "The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this PaymentIntent again."
  intent.status = "requires_payment_method"
  intent.payment_method = null
  intent.last_payment_error = {
    type: "invalid_request_error",
    code: "payment_intent_authentication_failure",
    message,
    payment_method: method,
  }
  state.record("payment_intent.payment_failed", intent)
  throw invalidRequest(message, {
    code: "payment_intent_authentication_failure",
    payment_intent: structuredClone(intent),
  })
}

function chooseMethod(
  state: StripeState,
  intent: PaymentIntent,
  params: Params,
  fromBrowser: boolean
): PaymentMethod {
  const data = group(params, "payment_method_data")
  if (data) {
    return createPaymentMethod(state, data, { fromBrowser })
  }
  const id = text(params, "payment_method") ?? intent.payment_method
  if (!id) {
    throw invalidRequest(
      "You cannot confirm this PaymentIntent because it's missing a payment method. To confirm the PaymentIntent with a payment method, specify a payment method attached to this customer along with the customer.",
      { code: "payment_intent_unexpected_state", payment_intent: intent }
    )
  }
  return usePaymentMethod(state, String(id))
}
