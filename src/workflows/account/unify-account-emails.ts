import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  unifyAccountEmailsStep,
  type UnifyAccountEmailsInput,
} from "./steps/unify-account-emails"

export const unifyAccountEmailsWorkflowId = "unify-account-emails"
/** This workflow writes emails in lower case, where that makes nobody a second account. */
export const unifyAccountEmailsWorkflow = createWorkflow(
  unifyAccountEmailsWorkflowId,
  (input: WorkflowData<UnifyAccountEmailsInput>) =>
    new WorkflowResponse(unifyAccountEmailsStep(input))
)
