/** Registration name of the module; the plain word is core's own. */
export const SHOP_PAYMENT_MODULE = "shopPayment"

/** What may be wrong with a payment, so that somebody has to know of it. */
export const PAYMENT_INCIDENT_KINDS = [
  /** The provider has money for which there is no order. */
  "paid_without_order",
  /** The money and the order's total differ. */
  "amount_mismatch",
  /** The shopper went to their bank. */
  "dispute",
  /** Money was given back past the shop. */
  "external_refund",
  /** The provider cannot be asked. */
  "provider_unreachable",
] as const
export type PaymentIncidentKind = (typeof PAYMENT_INCIDENT_KINDS)[number]

export const PAYMENT_INCIDENT_STATUSES = ["open", "resolved"] as const

/** What settles an incident. */
export const PAYMENT_INCIDENT_ACTIONS = [
  "complete",
  "refund",
  "dismiss",
] as const
export type PaymentIncidentAction = (typeof PAYMENT_INCIDENT_ACTIONS)[number]

/** Where a provider's event stands; the last three are final. */
export const PAYMENT_EVENT_STATUSES = [
  "accepted",
  "processing",
  "done",
  "ignored",
  "failed",
] as const

/** Emitted by this feature; every payload is `{ id }`. */
export const PaymentIncidentEvents = {
  /** Something is wrong with a payment. */
  OPENED: "payment-incident.opened",
  /** It is settled. */
  RESOLVED: "payment-incident.resolved",
} as const

/** Emitted when a provider's event was taken in: `{ id }`, of the row. */
export const PAYMENT_EVENT_ACCEPTED = "payment-event.accepted"
