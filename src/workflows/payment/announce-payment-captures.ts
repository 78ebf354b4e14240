import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SHOP_PAYMENT_MODULE } from "../../modules/payment/constants"
import type ShopPaymentModuleService from "../../modules/payment/service"
import {
  announceCaptures,
  capturesOfOrder,
  capturesOfPayment,
} from "./utils/announce-captures"

export const announcePaymentCapturesStepId = "announce-payment-captures"
/** This step tells of an order's captures; each is told once, so there is nothing to undo. */
export const announcePaymentCapturesStep = createStep(
  announcePaymentCapturesStepId,
  async ({ order_id }: { order_id: string }, { container }) => {
    await announceCaptures(
      container,
      await capturesOfOrder(container, order_id)
    )
    return new StepResponse({ order_id })
  }
)

export const announcePaymentCapturesWorkflowId =
  "announce-payment-captures-of-order"
/** This workflow emits `payment.captured` for an order that was paid when it was placed. */
export const announcePaymentCapturesWorkflow = createWorkflow(
  announcePaymentCapturesWorkflowId,
  (input: WorkflowData<{ order_id: string }>) =>
    new WorkflowResponse(announcePaymentCapturesStep(input))
)

export const notePaymentCapturesStepId = "note-payment-captures"
/** This step remembers that a payment's captures were told of. */
export const notePaymentCapturesStep = createStep(
  notePaymentCapturesStepId,
  async ({ payment_id }: { payment_id: string }, { container }) => {
    await container
      .resolve<ShopPaymentModuleService>(SHOP_PAYMENT_MODULE)
      .captures.markAnnounced(await capturesOfPayment(container, payment_id))
    return new StepResponse({ payment_id })
  }
)

export const notePaymentCapturesWorkflowId = "note-payment-captures-announced"
/** This workflow remembers that `payment.captured` was emitted, so that it is not emitted again. */
export const notePaymentCapturesWorkflow = createWorkflow(
  notePaymentCapturesWorkflowId,
  (input: WorkflowData<{ payment_id: string }>) =>
    new WorkflowResponse(notePaymentCapturesStep(input))
)
