import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { queueMailWorkflow } from "./queue-mail"
import {
  buildPasswordResetMailStep,
  type PasswordResetMailInput,
} from "./steps/build-password-reset-mail"

export const queuePasswordResetMailWorkflowId = "queue-password-reset-mail"
/** This workflow mails the link that sets a new password. */
export const queuePasswordResetMailWorkflow = createWorkflow(
  queuePasswordResetMailWorkflowId,
  (input: WorkflowData<PasswordResetMailInput>) => {
    const mails = buildPasswordResetMailStep(input)
    return new WorkflowResponse(queueMailWorkflow.runAsStep({ input: mails }))
  }
)
