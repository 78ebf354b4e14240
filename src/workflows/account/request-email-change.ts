import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SecurityEventKinds } from "../../modules/account/constants"
import { queueMailWorkflow } from "../mail/queue-mail"
import { beginEmailChangeStep } from "./steps/begin-email-change"
import { buildEmailChangeMailsStep } from "./steps/build-email-change-mails"
import { readAccountHolderStep } from "./steps/read-account-holder"
import { recordSecurityEventStep } from "./steps/record-security-event"

export type RequestEmailChangeInput = {
  auth_identity_id: string
  actor_type: "customer"
  customer_id: string
  /** As the identity keeps it. */
  old_email: string
  /** Lower case. */
  new_email: string
  ip?: string | null
  user_agent?: string | null
}

export const requestEmailChangeWorkflowId = "request-email-change"
/** This workflow asks a new address whether it is the customer's, and tells the old one. Nothing changes yet. */
export const requestEmailChangeWorkflow = createWorkflow(
  requestEmailChangeWorkflowId,
  (input: WorkflowData<RequestEmailChangeInput>) => {
    const holder = readAccountHolderStep(input)
    const begun = beginEmailChangeStep(input)
    const mails = buildEmailChangeMailsStep(
      transform({ input, holder, begun }, ({ input, holder, begun }) => ({
        ...begun,
        holder,
        old_email: input.old_email,
        new_email: input.new_email,
      }))
    )
    queueMailWorkflow.runAsStep({ input: mails })
    recordSecurityEventStep(
      transform({ input }, ({ input }) => ({
        kind: SecurityEventKinds.EMAIL_CHANGE_REQUESTED,
        actor_type: input.actor_type,
        actor_id: input.customer_id,
        email: input.old_email,
        ip: input.ip,
        user_agent: input.user_agent,
        details: { new_email: input.new_email },
      }))
    )
    return new WorkflowResponse({ success: true })
  }
)
