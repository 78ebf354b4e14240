import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  type EraseMailOfPersonInput,
  eraseMailOfPersonStep,
} from "./steps/erase-mail-of-person"

export const eraseMailOfPersonWorkflowId = "erase-mail-of-person"
/** This workflow blanks the mails of a person and forgets what they wanted to get. */
export const eraseMailOfPersonWorkflow = createWorkflow(
  eraseMailOfPersonWorkflowId,
  (input: WorkflowData<EraseMailOfPersonInput>) =>
    new WorkflowResponse(eraseMailOfPersonStep(input))
)
