import type { InferTypeOf } from "@medusajs/framework/types"
import type { PaymentIncidentAction, PaymentIncidentKind } from "./constants"
import type { PaymentIncident } from "./models/payment-incident"

export type PaymentIncidentDTO = InferTypeOf<typeof PaymentIncident>

/** Something that is wrong with a payment. */
export type OpenPaymentIncidentDTO = {
  /** The same each time the same thing is found: it is opened once. */
  key: string
  kind: PaymentIncidentKind
  provider_id?: string | null
  /** The payment's id at the provider. */
  reference?: string | null
  order_id?: string | null
  cart_id?: string | null
  payment_id?: string | null
  /** In the currency's main unit. */
  amount?: number | null
  currency_code?: string | null
  /** Plain values for the admin: what happened, what differs. */
  details?: Record<string, string | number | null>
  /** Given when the shop has settled it already and only tells of it. */
  settled?: { action: PaymentIncidentAction; note?: string }
}

/** A provider's event that was taken in. */
export type PaymentEventRow = {
  id: string
  provider_id: string
  event_id: string
  type: string
  payload: Record<string, unknown>
  attempts: number
}

export type PaymentReconciliationRow = {
  id: string
  compared_until: Date | null
  window_from: Date | null
  window_to: Date | null
  cursor: string | null
  deep_at: Date | null
  unreachable_since: Date | null
}
