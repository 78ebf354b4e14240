import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { REFUND_REQUEST_MODULE } from "../../../modules/refund-request/constants"
import type RefundRequestModuleService from "../../../modules/refund-request/service"
import { payShare } from "../../../utils/refund-request/pay-share"
import { resolvePaymentRefunds } from "../../../utils/refund-request/payment-refunds"
import { toAmount } from "../../../utils/to-amount"

/** What has moved so far, and what kept the rest. */
export type PaidRefundRequest = {
  id: string
  order_id: string
  /** Everything is paid. */
  complete: boolean
  refused: boolean
  error: string | null
  paid: {
    payment_id: string
    refund_id: string
    amount: number
    currency_code: string
  }[]
}

export const payRefundRequestStepId = "pay-refund-request"
/**
 * This step pays what of an approved request is not paid yet. It never throws for
 * the provider's sake and is not undone: money that has left does not come back.
 */
export const payRefundRequestStep = createStep(
  payRefundRequestStepId,
  async ({ id }: { id: string }, { container }) => {
    const requests = container.resolve<RefundRequestModuleService>(
      REFUND_REQUEST_MODULE
    )
    const payments = resolvePaymentRefunds(container)
    const request = await requests.readRequest(id)
    const result: PaidRefundRequest = {
      id,
      order_id: request.order_id,
      complete: request.status === "refunding",
      refused: false,
      error: null,
      paid: [],
    }
    if (request.status !== "refunding") {
      return new StepResponse(result)
    }
    await requests.beginAttempt(id)
    for (const share of request.payments) {
      const outcome = share.paid_at
        ? ({ paid: true } as const)
        : await payShare(payments, {
            ...share,
            request_id: id,
            created_by: request.decided_by,
            note: request.reason,
          })
      if (!outcome.paid) {
        result.complete = false
        result.error = outcome.error
        result.refused = outcome.refused
        break
      }
      await requests.markPaid(share.refund_id)
      result.paid.push({
        payment_id: share.payment_id,
        refund_id: share.refund_id,
        amount: toAmount(share.amount),
        currency_code: request.currency_code,
      })
    }
    return new StepResponse(result)
  }
)
