import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { MailTemplateName } from "../../emails"
import { queueMailWorkflow } from "./queue-mail"
import { buildTestMailStep } from "./steps/build-test-mail"

export type SendTestMailInput = {
  template: MailTemplateName
  to: string
  locale?: string
}

export const sendTestMailWorkflowId = "send-test-mail"
/** This workflow sends a template with its sample data to somebody who wants to see it. */
export const sendTestMailWorkflow = createWorkflow(
  sendTestMailWorkflowId,
  (input: WorkflowData<SendTestMailInput>) => {
    const mails = buildTestMailStep(input)
    const queued = queueMailWorkflow.runAsStep({ input: mails })
    return new WorkflowResponse(
      transform({ queued }, ({ queued }) => queued[0])
    )
  }
)
