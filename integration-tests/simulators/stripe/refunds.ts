import { badParameter, invalidRequest, noSuch } from "./errors"
import { integer, mergeMetadata, onlyKnown, text } from "./params"
import type { StripeState } from "./state"
import type { Charge, Params, Refund } from "./types"

/** Gives money back. @throws {StripeRefusal} 400 when it is more than was taken */
export function createRefund(state: StripeState, params: Params): Refund {
  onlyKnown(params, [
    "amount",
    "charge",
    "metadata",
    "payment_intent",
    "reason",
  ])
  const charge = chargeOf(state, params)
  const left = charge.amount_captured - charge.amount_refunded
  if (left <= 0) {
    throw invalidRequest(`Charge ${charge.id} has already been refunded.`, {
      code: "charge_already_refunded",
    })
  }
  if (charge.disputed) {
    throw invalidRequest(
      `Charge ${charge.id} has been charged back; cannot issue a refund.`,
      { code: "charge_disputed" }
    )
  }
  const amount = integer(params, "amount") ?? left
  if (amount < 1) {
    throw badParameter(
      "Invalid positive integer",
      "amount",
      "parameter_invalid_integer"
    )
  }
  if (amount > left) {
    throw invalidRequest(
      `Refund amount (${money(amount, charge)}) is greater than unrefunded amount on charge (${money(left, charge)})`,
      { param: "amount" }
    )
  }
  const refund = addRefund(state, charge, amount, params)
  if (state.cards.get(String(charge.payment_method))?.refund === "failed") {
    failRefund(state, refund)
  }
  return refund
}

/** Writes a refund down and tells the endpoint. */
export function addRefund(
  state: StripeState,
  charge: Charge,
  amount: number,
  params: Params = {}
): Refund {
  const card = state.cards.get(String(charge.payment_method))
  const refund = state.refunds.add({
    id: state.newId("re"),
    object: "refund",
    amount,
    balance_transaction: state.newId("txn"),
    charge: charge.id,
    created: state.now(),
    currency: charge.currency,
    metadata: mergeMetadata({}, params),
    payment_intent: charge.payment_intent,
    reason: (text(params, "reason") ?? null) as Refund["reason"],
    receipt_number: null,
    source_transfer_reversal: null,
    status: card?.refund === "pending" ? "pending" : "succeeded",
    transfer_reversal: null,
  })
  charge.amount_refunded += amount
  charge.refunded = charge.amount_refunded === charge.amount
  state.record("refund.created", refund)
  state.record("charge.refunded", charge)
  return refund
}

/** The bank takes a pending refund. */
export function settleRefund(state: StripeState, refund: Refund): Refund {
  refund.status = "succeeded"
  state.record("charge.refund.updated", refund)
  return refund
}

/** The bank sends the refund back: the money is the shop's again. */
export function failRefund(state: StripeState, refund: Refund): Refund {
  const charge = state.charges.get(String(refund.charge))
  refund.status = "failed"
  refund.failure_reason = "expired_or_canceled_card"
  charge.amount_refunded -= refund.amount
  charge.refunded = false
  state.record("charge.refund.updated", refund)
  state.record("refund.failed", refund)
  return refund
}

function chargeOf(state: StripeState, params: Params): Charge {
  const chargeId = text(params, "charge")
  if (chargeId) {
    return state.charges.get(chargeId, "charge")
  }
  const intentId = text(params, "payment_intent")
  if (!intentId) {
    throw badParameter(
      "One of the following params should be provided for this request: payment_intent or charge.",
      "payment_intent",
      "parameter_missing"
    )
  }
  const intent = state.paymentIntents.find(intentId)
  if (!intent) {
    throw noSuch("payment_intent", intentId, "payment_intent")
  }
  const charge = state.charges.find(String(intent.latest_charge))
  if (!charge?.paid || !charge.captured) {
    throw invalidRequest(
      `This PaymentIntent (${intentId}) does not have a successful charge to refund.`
    )
  }
  return charge
}

function money(amount: number, { currency }: Charge): string {
  const format = new Intl.NumberFormat("en", { style: "currency", currency })
  const { maximumFractionDigits = 2 } = format.resolvedOptions()
  return format.format(amount / 10 ** maximumFractionDigits)
}
