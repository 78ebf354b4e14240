import { addCharge } from "./charges"
import { type Decline, declineOf } from "./declines"
import { openDispute } from "./disputes"
import { StripeRefusal } from "./errors"
import type { StripeState } from "./state"
import type { PaymentIntent, PaymentMethod } from "./types"

/** Charges the card of an intent. @throws {StripeRefusal} 402 when the bank refuses */
export function attempt(
  state: StripeState,
  intent: PaymentIntent,
  method: PaymentMethod,
  declineCode?: string
): PaymentIntent {
  if (declineCode) {
    return refuse(state, intent, method, declineOf(declineCode))
  }
  const charge = addCharge(state, intent, method)
  intent.latest_charge = charge.id
  intent.last_payment_error = null
  intent.next_action = null
  if (intent.setup_future_usage && typeof intent.customer === "string") {
    method.customer = intent.customer
    state.setUp.add(method.id)
  }
  state.record("charge.succeeded", charge)
  if (intent.capture_method === "manual") {
    intent.status = "requires_capture"
    intent.amount_capturable = intent.amount
    state.record("payment_intent.amount_capturable_updated", intent)
  } else {
    intent.status = "succeeded"
    intent.amount_received = intent.amount
    state.record("payment_intent.succeeded", intent)
  }
  const dispute = state.cards.get(method.id)?.dispute
  if (dispute) {
    openDispute(state, charge, { reason: dispute })
  }
  return intent
}

/** The bank refuses: the intent waits for another card. */
export function refuse(
  state: StripeState,
  intent: PaymentIntent,
  method: PaymentMethod,
  decline: Decline
): never {
  const charge = addCharge(state, intent, method, decline)
  const error = {
    type: "card_error" as const,
    ...decline,
    charge: charge.id,
    payment_method: structuredClone(method),
  }
  intent.latest_charge = charge.id
  intent.status = "requires_payment_method"
  intent.payment_method = null
  intent.last_payment_error = {
    ...error,
    doc_url: `https://stripe.com/docs/error-codes/${decline.code.replaceAll("_", "-")}`,
  } as PaymentIntent["last_payment_error"]
  state.record("charge.failed", charge)
  state.record("payment_intent.payment_failed", intent)
  throw new StripeRefusal(402, {
    ...error,
    payment_intent: structuredClone(intent),
  })
}
