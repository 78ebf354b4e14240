import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { queueMailWorkflow } from "./queue-mail"
import {
  buildPaymentFailedMailStep,
  type PaymentFailedMailInput,
} from "./steps/build-payment-failed-mail"

export const queuePaymentFailedMailWorkflowId = "queue-payment-failed-mail"
/** This workflow tells a shopper that a payment did not go through. */
export const queuePaymentFailedMailWorkflow = createWorkflow(
  queuePaymentFailedMailWorkflowId,
  (input: WorkflowData<PaymentFailedMailInput>) => {
    const mails = buildPaymentFailedMailStep(input)
    return new WorkflowResponse(queueMailWorkflow.runAsStep({ input: mails }))
  }
)
