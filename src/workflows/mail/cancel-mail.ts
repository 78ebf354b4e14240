import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { cancelMailStep } from "./steps/cancel-mail"

export const cancelMailWorkflowId = "cancel-mail"
/** This workflow keeps a message that still waits from being sent. */
export const cancelMailWorkflow = createWorkflow(
  cancelMailWorkflowId,
  (input: WorkflowData<{ id: string }>) =>
    new WorkflowResponse(cancelMailStep(input))
)
