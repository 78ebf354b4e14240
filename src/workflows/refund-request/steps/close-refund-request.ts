import { Modules, PaymentEvents } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  REFUND_REQUEST_MODULE,
  RefundRequestWorkflowEvents,
} from "../../../modules/refund-request/constants"
import type RefundRequestModuleService from "../../../modules/refund-request/service"
import type { PaidRefundRequest } from "./pay-refund-request"

export const closeRefundRequestStepId = "close-refund-request"
/**
 * This step writes down what came of the refund and tells of it. It is not undone:
 * the money has moved, or has not, whatever follows. Telling is noted, so that a
 * process that dies before it has told leaves it to the sweep.
 */
export const closeRefundRequestStep = createStep(
  closeRefundRequestStepId,
  async (outcome: PaidRefundRequest, { container }) => {
    const requests = container.resolve<RefundRequestModuleService>(
      REFUND_REQUEST_MODULE
    )
    const events = container.resolve(Modules.EVENT_BUS)
    const { id, order_id, error } = outcome
    if (outcome.complete) {
      await requests.finish(id)
    } else if (error && outcome.refused) {
      if (await requests.fail(id, error)) {
        await events.emit({
          name: RefundRequestWorkflowEvents.FAILED,
          data: { id, order_id },
        })
      }
    } else if (error) {
      await requests.noteError(id, error)
    }
    const request = await requests.readRequest(id)
    if (request.status === "refunded" && !request.announced_at) {
      const paid = request.payments.map((share) => ({ id: share.payment_id }))
      await events.emit(
        paid.map((data) => ({ name: PaymentEvents.REFUNDED, data }))
      )
      await events.emit({
        name: RefundRequestWorkflowEvents.REFUNDED,
        data: { id, order_id },
      })
      await requests.markAnnounced(id)
    }
    return new StepResponse({ status: request.status, error })
  }
)
