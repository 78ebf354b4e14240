import type { RefundShare } from "../../modules/refund-request/types"
import { fromMinorUnits } from "./minor-units"

/** A payment, in smallest units. */
export type RefundablePayment = {
  id: string
  captured: number
  refunded: number
}

/** What is captured and not refunded, over all payments, in smallest units. */
export function refundableUnits(payments: RefundablePayment[]): number {
  return payments.reduce((sum, payment) => sum + leftOf(payment), 0)
}

/**
 * Takes an amount from payments, the first ones first.
 *
 * @param units in smallest units, at most {@link refundableUnits}
 */
export function spreadRefund(
  units: number,
  payments: RefundablePayment[],
  decimals: number
): RefundShare[] {
  let missing = units
  return payments.flatMap((payment) => {
    const share = Math.min(missing, leftOf(payment))
    missing -= share
    return share > 0
      ? [{ payment_id: payment.id, amount: fromMinorUnits(share, decimals) }]
      : []
  })
}

function leftOf({ captured, refunded }: RefundablePayment): number {
  return Math.max(captured - refunded, 0)
}
