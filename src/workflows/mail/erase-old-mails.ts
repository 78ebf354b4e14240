import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { eraseOldMailsStep } from "./steps/erase-old-mails"

export const eraseOldMailsWorkflowId = "erase-old-mails"
/** This workflow erases bodies and addresses of mails after `mail.keepDays`. */
export const eraseOldMailsWorkflow = createWorkflow(
  eraseOldMailsWorkflowId,
  () => new WorkflowResponse(eraseOldMailsStep())
)
