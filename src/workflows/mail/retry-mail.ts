import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { retryMailStep } from "./steps/retry-mail"

export const retryMailWorkflowId = "retry-mail"
/** This workflow sends a message again that did not get through. */
export const retryMailWorkflow = createWorkflow(
  retryMailWorkflowId,
  (input: WorkflowData<{ id: string }>) =>
    new WorkflowResponse(retryMailStep(input))
)
