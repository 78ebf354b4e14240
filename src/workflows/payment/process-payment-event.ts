import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { processPaymentEventStep } from "./steps/process-payment-event"

export const processPaymentEventWorkflowId = "process-payment-event-once"
/** This workflow does what a provider's event asks for, once, whoever calls it and how often. */
export const processPaymentEventWorkflow = createWorkflow(
  processPaymentEventWorkflowId,
  (input: WorkflowData<{ id: string }>) =>
    new WorkflowResponse(processPaymentEventStep(input))
)
