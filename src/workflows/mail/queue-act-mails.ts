import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { queueMailWorkflow } from "./queue-mail"
import {
  type BuildActMailsInput,
  buildActMailsStep,
} from "./steps/build-act-mails"

export const queueActMailsWorkflowId = "queue-act-mails"
/** This workflow queues the mails about something that happened in the shop. */
export const queueActMailsWorkflow = createWorkflow(
  queueActMailsWorkflowId,
  (input: WorkflowData<BuildActMailsInput>) => {
    const mails = buildActMailsStep(input)
    return new WorkflowResponse(queueMailWorkflow.runAsStep({ input: mails }))
  }
)
