import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { MailEvents } from "../../modules/mail/constants"
import { unsubscribeMailStep } from "./steps/unsubscribe-mail"

export const unsubscribeMailWorkflowId = "unsubscribe-mail"
/** This workflow signs somebody off who used the link in a mail. */
export const unsubscribeMailWorkflow = createWorkflow(
  unsubscribeMailWorkflowId,
  (input: WorkflowData<{ token: string; batch_id?: string }>) => {
    const left = unsubscribeMailStep(input)
    emitEventStep({ eventName: MailEvents.UNSUBSCRIBED, data: left })
    return new WorkflowResponse(left)
  }
)
