import {
  acquireLockStep,
  addOrderTransactionStep,
  createOrderCreditLinesWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { closeRefundRequestStep } from "./steps/close-refund-request"
import {
  findMissingCreditStep,
  REFUND_REQUEST_REFERENCE,
} from "./steps/find-missing-credit"
import { payRefundRequestStep } from "./steps/pay-refund-request"

/** Seconds that a second press waits for the first. */
const LOCK_TIMEOUT = 90
/** Seconds; the provider is given its time, and asked again, under the lock. */
const LOCK_TTL = 600

export const payRefundRequestWorkflowId = "pay-refund-request"
/**
 * This workflow moves the money of an approved request and brings the order's books
 * in line. Whatever part of it was done before is found done: it can be run again
 * after a crash at any point, and by any process.
 */
export const payRefundRequestWorkflow = createWorkflow(
  payRefundRequestWorkflowId,
  (input: WorkflowData<{ id: string }>) => {
    const key = transform(
      { input },
      ({ input }) => `refund-request:${input.id}`
    )
    acquireLockStep({ key, timeout: LOCK_TIMEOUT, ttl: LOCK_TTL })
    const outcome = payRefundRequestStep(input)
    const transactions = transform({ outcome }, ({ outcome }) =>
      outcome.paid.map(({ amount, currency_code, refund_id }) => ({
        order_id: outcome.order_id,
        amount: -amount,
        currency_code,
        reference: "refund",
        reference_id: refund_id,
      }))
    )
    addOrderTransactionStep(transactions)
    const credit = findMissingCreditStep(outcome)
    when({ credit }, ({ credit }) => credit.amount > 0).then(() => {
      createOrderCreditLinesWorkflow.runAsStep({
        input: transform({ outcome, credit }, ({ outcome, credit }) => ({
          id: outcome.order_id,
          credit_lines: [
            {
              amount: credit.amount,
              reference: REFUND_REQUEST_REFERENCE,
              reference_id: outcome.id,
            },
          ],
        })),
      })
    })
    const result = closeRefundRequestStep(outcome)
    releaseLockStep({ key })
    return new WorkflowResponse(result)
  }
)
