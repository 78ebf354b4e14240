import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { queueMailWorkflow } from "./queue-mail"
import {
  type RequestNewsletterInput,
  requestNewsletterStep,
} from "./steps/request-newsletter"

export const subscribeNewsletterWorkflowId = "subscribe-newsletter"
/** This workflow asks whoever owns an address to confirm that they want the newsletter. */
export const subscribeNewsletterWorkflow = createWorkflow(
  subscribeNewsletterWorkflowId,
  (input: WorkflowData<RequestNewsletterInput>) => {
    const mails = requestNewsletterStep(input)
    return new WorkflowResponse(queueMailWorkflow.runAsStep({ input: mails }))
  }
)
