import type {
  PaymentIncidentAction,
  PaymentIncidentKind,
} from "../../modules/payment/constants"

type Incident = {
  kind: PaymentIncidentKind
  order_id?: string | null
  cart_id?: string | null
  details?: unknown
}

/** What an admin may press to settle an incident; to dismiss it always fits. */
export function incidentActions(incident: Incident): PaymentIncidentAction[] {
  switch (incident.kind) {
    case "paid_without_order":
      return incident.cart_id && !incident.order_id
        ? ["complete", "refund", "dismiss"]
        : ["refund", "dismiss"]
    case "amount_mismatch":
      return mismatchActions(incident)
    case "external_refund":
      return incident.order_id ? ["refund", "dismiss"] : ["dismiss"]
    default:
      return ["dismiss"]
  }
}

function mismatchActions({
  order_id,
  details,
}: Incident): PaymentIncidentAction[] {
  const { why, expected, actual } = (details ?? {}) as {
    why?: string
    expected?: number
    actual?: number
  }
  if (why !== "total") {
    return ["dismiss"]
  }
  if (!order_id) {
    return ["complete", "refund", "dismiss"]
  }
  return Number(actual) > Number(expected) ? ["refund", "dismiss"] : ["dismiss"]
}
