import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { MailEvents } from "../../modules/mail/constants"
import type { MailReport } from "../../modules/mail/data/reports"
import { recordMailReportsStep } from "./steps/record-mail-reports"

export const recordMailReportsWorkflowId = "record-mail-reports"
/** This workflow takes in what a provider reports of mails; each report counts once. */
export const recordMailReportsWorkflow = createWorkflow(
  recordMailReportsWorkflowId,
  (input: WorkflowData<MailReport[]>) => {
    const recorded = recordMailReportsStep(input)
    when({ recorded }, ({ recorded }) => recorded.ids.length > 0).then(() => {
      emitEventStep({ eventName: MailEvents.REPORTED, data: recorded })
    })
    return new WorkflowResponse(recorded)
  }
)
