import type { StripeState } from "./state"
import type { Charge, Dispute } from "./types"

/** The shopper goes to their bank: the money is withdrawn until it is decided. */
export function openDispute(
  state: StripeState,
  charge: Charge,
  { reason = "fraudulent", amount = charge.amount_captured } = {}
): Dispute {
  charge.disputed = true
  const dispute = state.disputes.add({
    id: state.newId("dp"),
    object: "dispute",
    amount,
    balance_transactions: [],
    charge: charge.id,
    created: state.now(),
    currency: charge.currency,
    evidence: {},
    evidence_details: {
      due_by: state.now() + 7 * 24 * 3600,
      has_evidence: false,
      past_due: false,
      submission_count: 0,
    },
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    reason,
    status: "needs_response",
  } as unknown as Dispute)
  state.record("charge.dispute.created", dispute)
  state.record("charge.dispute.funds_withdrawn", dispute)
  return dispute
}

/** The bank decides. */
export function closeDispute(
  state: StripeState,
  dispute: Dispute,
  outcome: "won" | "lost"
): Dispute {
  dispute.status = outcome
  if (outcome === "won") {
    state.charges.get(String(dispute.charge)).disputed = false
    state.record("charge.dispute.funds_reinstated", dispute)
  }
  state.record("charge.dispute.closed", dispute)
  return dispute
}
