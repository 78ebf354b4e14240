import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { queueMailWorkflow } from "./queue-mail"
import {
  buildVerifyEmailMailStep,
  type VerifyEmailMailInput,
} from "./steps/build-verify-email-mail"

export const queueVerifyEmailMailWorkflowId = "queue-verify-email-mail"
/** This workflow mails the link that confirms an address. */
export const queueVerifyEmailMailWorkflow = createWorkflow(
  queueVerifyEmailMailWorkflowId,
  (input: WorkflowData<VerifyEmailMailInput>) => {
    const mails = buildVerifyEmailMailStep(input)
    return new WorkflowResponse(queueMailWorkflow.runAsStep({ input: mails }))
  }
)
