import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  type SetEmailPreferencesInput,
  setEmailPreferencesStep,
} from "./steps/set-email-preferences"

export const updateEmailPreferencesWorkflowId = "update-email-preferences"
/** This workflow changes what a person wants to get by mail. */
export const updateEmailPreferencesWorkflow = createWorkflow(
  updateEmailPreferencesWorkflowId,
  (input: WorkflowData<SetEmailPreferencesInput>) =>
    new WorkflowResponse(setEmailPreferencesStep(input))
)
