import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { PAYMENT_EVENT_ACCEPTED } from "../../modules/payment/constants"
import {
  type AcceptPaymentEventInput,
  acceptPaymentEventStep,
} from "./steps/accept-payment-event"

export const acceptPaymentEventWorkflowId = "accept-payment-event-once"
/** This workflow takes a provider's event in, once for each id, and lets the shop work on it. */
export const acceptPaymentEventWorkflow = createWorkflow(
  acceptPaymentEventWorkflowId,
  (input: WorkflowData<AcceptPaymentEventInput>) => {
    const id = acceptPaymentEventStep(input)
    when({ id }, ({ id }) => Boolean(id)).then(() => {
      emitEventStep({ eventName: PAYMENT_EVENT_ACCEPTED, data: { id } })
    })
    return new WorkflowResponse(id)
  }
)
