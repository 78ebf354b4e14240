import { declineOf } from "./declines"
import { invalidRequest, StripeRefusal } from "./errors"
import { flag, mergeMetadata, text, texts } from "./params"
import { usePaymentMethod } from "./payment-methods"
import type { StripeState } from "./state"
import type { Params, PaymentMethod, SetupIntent } from "./types"

/** A card to be kept for later, without a payment. */
export function createSetupIntent(
  state: StripeState,
  params: Params
): SetupIntent {
  const id = state.newId("seti")
  const customer = text(params, "customer")
  const method = text(params, "payment_method")
  const intent = state.setupIntents.add({
    id,
    object: "setup_intent",
    application: null,
    cancellation_reason: null,
    client_secret: `${id}_secret_${state.newId("x").slice(2)}`,
    created: state.now(),
    customer: customer ? state.customers.get(customer, "customer").id : null,
    description: text(params, "description") ?? null,
    flow_directions: null,
    last_setup_error: null,
    latest_attempt: null,
    livemode: false,
    mandate: null,
    metadata: mergeMetadata({}, params),
    next_action: null,
    on_behalf_of: null,
    payment_method: method ? usePaymentMethod(state, method).id : null,
    payment_method_types: texts(params, "payment_method_types") ?? ["card"],
    single_use_mandate: null,
    status: method ? "requires_confirmation" : "requires_payment_method",
    usage: text(params, "usage") ?? "off_session",
  } as SetupIntent)
  state.record("setup_intent.created", intent)
  return flag(params, "confirm")
    ? confirmSetupIntent(state, intent, params)
    : intent
}

export function confirmSetupIntent(
  state: StripeState,
  intent: SetupIntent,
  params: Params
): SetupIntent {
  if (["succeeded", "canceled"].includes(intent.status)) {
    throw invalidRequest(
      `You cannot confirm this SetupIntent because it has a status of ${intent.status}.`,
      { code: "setup_intent_unexpected_state", setup_intent: intent }
    )
  }
  const id = text(params, "payment_method") ?? intent.payment_method
  if (!id) {
    throw invalidRequest(
      "You cannot confirm this SetupIntent because it's missing a payment method.",
      { code: "setup_intent_unexpected_state", setup_intent: intent }
    )
  }
  const method = usePaymentMethod(state, String(id))
  const card = state.cards.get(method.id)
  if (card?.decline && !card.attachable) {
    throw new StripeRefusal(402, {
      type: "card_error",
      ...declineOf(card.decline),
      setup_intent: structuredClone(intent),
    })
  }
  intent.payment_method = method.id
  if (card?.authentication && !state.setUp.has(method.id)) {
    intent.status = "requires_action"
    intent.next_action = { type: "use_stripe_sdk", use_stripe_sdk: {} }
    state.record("setup_intent.requires_action", intent)
    return intent
  }
  method.customer = intent.customer as PaymentMethod["customer"]
  state.setUp.add(method.id)
  intent.status = "succeeded"
  state.record("setup_intent.succeeded", intent)
  return intent
}
