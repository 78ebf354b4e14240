import {
  createWorkflow,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { cleanUpAccountRecordsStep } from "./steps/clean-up-account-records"

export const cleanUpAccountRecordsWorkflowId = "clean-up-account-records"
/** This workflow deletes sessions, tokens and security events that are past keeping. */
export const cleanUpAccountRecordsWorkflow = createWorkflow(
  cleanUpAccountRecordsWorkflowId,
  () => new WorkflowResponse(cleanUpAccountRecordsStep())
)
