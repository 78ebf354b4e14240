import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { REFUND_REQUEST_MODULE } from "../../../modules/refund-request/constants"
import type RefundRequestModuleService from "../../../modules/refund-request/service"
import type {
  RefundRequestDTO,
  RefundShare,
} from "../../../modules/refund-request/types"
import { judgeDecision } from "../../../utils/refund-request/judge-decision"
import {
  fromMinorUnits,
  toMinorUnits,
} from "../../../utils/refund-request/minor-units"
import { readRefundableOrder } from "../../../utils/refund-request/refundable-order"
import {
  refundableUnits,
  spreadRefund,
} from "../../../utils/refund-request/spread-refund"
import { toAmount } from "../../../utils/to-amount"

export type DecideRefundRequestInput = {
  id: string
  /** The admin who decides. */
  actor_id: string
  note?: string | null
} & ({ decision: "approve"; amount?: number } | { decision: "decline" })

export const decideRefundRequestStepId = "decide-refund-request"
/**
 * This step writes the decision down; of two at once the first one stands. What the
 * refund takes of which payment is in the same transaction.
 */
export const decideRefundRequestStep = createStep(
  decideRefundRequestStepId,
  async (input: DecideRefundRequestInput, { container }) => {
    const requests = container.resolve<RefundRequestModuleService>(
      REFUND_REQUEST_MODULE
    )
    const request = await requests.readRequest(input.id)
    const isOpen = request.status === "pending" || request.status === "failed"
    const decided =
      isOpen &&
      (input.decision === "approve"
        ? await requests.approve({
            ...input,
            ...(await plan(container, request, input.amount)),
          })
        : await requests.decline(input))
    if (!decided) {
      const standing = await requests.readRequest(input.id)
      const { approved_amount } = standing
      judgeDecision(
        {
          ...standing,
          approved_amount:
            approved_amount === null ? null : toAmount(approved_amount),
        },
        input
      )
    }
    const result = { id: request.id, order_id: request.order_id, decided }
    return new StepResponse(result, decided ? request : undefined)
  },
  async (request, { container }) => {
    if (request) {
      await container
        .resolve<RefundRequestModuleService>(REFUND_REQUEST_MODULE)
        .undecide(request)
    }
  }
)

/** What is granted and, less what a refused attempt had paid, what is taken of which payment. */
async function plan(
  container: MedusaContainer,
  request: RefundRequestDTO,
  wish: number | undefined
): Promise<{ amount: number; shares: RefundShare[] }> {
  const order = await readRefundableOrder(container, request.order_id)
  const { decimals } = order
  const currency = request.currency_code.toUpperCase()
  const amount = wish ?? toAmount(request.approved_amount ?? request.amount)
  const units = toMinorUnits(amount, decimals)
  if (fromMinorUnits(units, decimals) !== amount) {
    throw invalid(`${amount} is no amount in ${currency}`)
  }
  const paid = request.payments
    .filter(({ paid_at }) => paid_at)
    .reduce((sum, share) => sum + toMinorUnits(share.amount, decimals), 0)
  const left = refundableUnits(order.payments)
  if (units > paid + left) {
    throw invalid(
      `${amount} ${currency} is more than can be refunded: ${fromMinorUnits(paid + left, decimals)} ${currency} are left of what was paid`
    )
  }
  if (units < paid) {
    throw invalid(
      `${fromMinorUnits(paid, decimals)} ${currency} have been refunded already`
    )
  }
  return {
    amount,
    shares: spreadRefund(units - paid, order.payments, decimals),
  }
}

function invalid(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, message)
}
