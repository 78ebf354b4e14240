import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { PaymentIncidentEvents } from "../../modules/payment/constants"
import {
  type ResolvePaymentIncidentInput,
  settlePaymentIncidentStep,
} from "./steps/settle-payment-incident"

export const resolvePaymentIncidentWorkflowId = "resolve-payment-incident"
/** This workflow settles an incident as an admin has decided. */
export const resolvePaymentIncidentWorkflow = createWorkflow(
  resolvePaymentIncidentWorkflowId,
  (input: WorkflowData<ResolvePaymentIncidentInput>) => {
    const settled = settlePaymentIncidentStep(input)
    when({ settled }, ({ settled }) => settled.closed).then(() => {
      emitEventStep({
        eventName: PaymentIncidentEvents.RESOLVED,
        data: { id: settled.id },
      })
    })
    return new WorkflowResponse(settled)
  }
)
