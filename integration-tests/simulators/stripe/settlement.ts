import { badParameter, invalidRequest } from "./errors"
import { integer, onlyKnown, text } from "./params"
import { addRefund } from "./refunds"
import type { StripeState } from "./state"
import type { Params, PaymentIntent } from "./types"

/** Takes the money that was held, or a part of it; what is left is released. */
export function captureIntent(
  state: StripeState,
  intent: PaymentIntent,
  params: Params
): PaymentIntent {
  onlyKnown(params, ["amount_to_capture", "final_capture", "metadata"])
  if (intent.status !== "requires_capture") {
    throw unexpectedState(intent, "captured", ["requires_capture"])
  }
  const amount =
    integer(params, "amount_to_capture") ?? intent.amount_capturable
  if (amount < 1 || amount > intent.amount_capturable) {
    throw badParameter(
      `The amount_to_capture (${amount}) must be from 1 to the capturable amount (${intent.amount_capturable}).`,
      "amount_to_capture",
      "amount_too_large"
    )
  }
  const charge = state.charges.get(String(intent.latest_charge))
  charge.captured = true
  charge.amount_captured = amount
  charge.balance_transaction = state.newId("txn")
  intent.amount_capturable = 0
  intent.amount_received = amount
  intent.status = "succeeded"
  state.record("charge.captured", charge)
  if (amount < charge.amount) {
    addRefund(state, charge, charge.amount - amount)
  }
  state.record("payment_intent.succeeded", intent)
  return intent
}

const CANCELABLE = [
  "requires_payment_method",
  "requires_capture",
  "requires_reauthorization",
  "requires_confirmation",
  "requires_action",
  "processing",
]

/** Ends a payment that was not taken; held money is released. */
export function cancelIntent(
  state: StripeState,
  intent: PaymentIntent,
  params: Params
): PaymentIntent {
  onlyKnown(params, ["cancellation_reason"])
  if (!CANCELABLE.includes(intent.status)) {
    throw invalidRequest(
      `You cannot cancel this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be canceled: ${CANCELABLE.join(", ")}.`,
      { code: "payment_intent_unexpected_state", payment_intent: intent }
    )
  }
  const held = intent.status === "requires_capture"
  intent.status = "canceled"
  intent.canceled_at = state.now()
  intent.cancellation_reason = (text(params, "cancellation_reason") ??
    null) as PaymentIntent["cancellation_reason"]
  intent.amount_capturable = 0
  intent.next_action = null
  if (held) {
    const charge = state.charges.get(String(intent.latest_charge))
    addRefund(state, charge, charge.amount)
  }
  state.record("payment_intent.canceled", intent)
  return intent
}

function unexpectedState(
  intent: PaymentIntent,
  verb: string,
  allowed: string[]
) {
  return invalidRequest(
    `This PaymentIntent could not be ${verb} because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be ${verb}: ${allowed.join(", ")}.`,
    { code: "payment_intent_unexpected_state", payment_intent: intent }
  )
}
