import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { PaymentIncidentEvents } from "../../modules/payment/constants"
import type { OpenPaymentIncidentDTO } from "../../modules/payment/types"
import { openPaymentIncidentStep } from "./steps/open-payment-incident"

export const openPaymentIncidentWorkflowId = "open-payment-incident-once"
/** This workflow tells the admins of something that is wrong with a payment; the same key is opened once. */
export const openPaymentIncidentWorkflow = createWorkflow(
  openPaymentIncidentWorkflowId,
  (input: WorkflowData<OpenPaymentIncidentDTO>) => {
    const opened = openPaymentIncidentStep(input)
    when({ opened }, ({ opened }) => opened.created).then(() => {
      emitEventStep({
        eventName: PaymentIncidentEvents.OPENED,
        data: { id: opened.id },
      })
    })
    return new WorkflowResponse(opened)
  }
)
