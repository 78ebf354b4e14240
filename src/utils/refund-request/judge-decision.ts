import { MedusaError } from "@medusajs/framework/utils"
import type { RefundRequestStatus } from "../../modules/refund-request/constants"

export type DecidedRefundRequest = {
  status: RefundRequestStatus
  /** Granted; null when it never was. */
  approved_amount: number | null
  currency_code: string
}

/**
 * Lets pass who asks for what already is, so that a double press answers the same.
 *
 * @throws {MedusaError} NOT_ALLOWED naming the decision that stands
 */
export function judgeDecision(
  request: DecidedRefundRequest,
  wish: { decision: "approve"; amount?: number } | { decision: "decline" }
): void {
  const { status, approved_amount } = request
  const isApproved = status === "refunding" || status === "refunded"
  if (wish.decision === "decline" ? status === "declined" : isApproved) {
    const amount = wish.decision === "approve" ? wish.amount : undefined
    if (amount === undefined || amount === approved_amount) {
      return
    }
  }
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `This refund request ${standing(request)}`
  )
}

function standing({
  status,
  approved_amount,
  currency_code,
}: DecidedRefundRequest): string {
  switch (status) {
    case "refunding":
    case "refunded":
      return `has been approved with ${approved_amount} ${currency_code.toUpperCase()}`
    case "declined":
      return "has been declined"
    case "withdrawn":
      return "has been withdrawn by the customer"
    case "failed":
      return "has been refunded in part: approve it again to pay the rest"
    default:
      return `is ${status}`
  }
}
