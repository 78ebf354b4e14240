import {
  acquireLockStep,
  releaseLockStep,
  updateCustomersWorkflow,
} from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  AccountSessionEndReasons,
  SecurityEventKinds,
} from "../../modules/account/constants"
import { queueMailWorkflow } from "../mail/queue-mail"
import { endAccountSessionsWorkflow } from "./end-account-sessions"
import { buildEmailChangedMailStep } from "./steps/build-email-changed-mail"
import { claimEmailChangeStep } from "./steps/claim-email-change"
import { moveEmailIdentityStep } from "./steps/move-email-identity"
import { readAccountHolderStep } from "./steps/read-account-holder"
import { recordSecurityEventStep } from "./steps/record-security-event"

export type ConfirmEmailChangeInput = {
  /** `hashToken` of the token in the mail. */
  token_hash: string
  /** The session that confirms, when somebody is signed in; it goes on. */
  except_session_id?: string
  ip?: string | null
  user_agent?: string | null
}

export const confirmEmailChangeWorkflowId = "confirm-email-change"
/** This workflow gives a customer and their identity the address that has just answered, ends other sessions and tells the old address. */
export const confirmEmailChangeWorkflow = createWorkflow(
  confirmEmailChangeWorkflowId,
  (input: WorkflowData<ConfirmEmailChangeInput>) => {
    const key = transform(
      { input },
      ({ input }) => `shopkeeper-email-change:${input.token_hash}`
    )
    acquireLockStep({ key, timeout: 10, ttl: 60 })
    const change = claimEmailChangeStep(input)
    const holder = readAccountHolderStep(
      transform({ change }, ({ change }) => ({
        auth_identity_id: change.auth_identity_id,
        actor_type: "customer",
      }))
    )
    moveEmailIdentityStep(change)
    updateCustomersWorkflow.runAsStep({
      input: transform({ change }, ({ change }) => ({
        selector: { id: change.customer_id },
        update: { email: change.new_email },
      })),
    })
    endAccountSessionsWorkflow.runAsStep({
      input: transform({ input, change }, ({ input, change }) => ({
        auth_identity_id: change.auth_identity_id,
        except_session_id: input.except_session_id,
        reason: AccountSessionEndReasons.EMAIL_CHANGED,
      })),
    })
    const mail = buildEmailChangedMailStep(
      transform({ change, holder }, ({ change, holder }) => ({
        ...change,
        holder,
      }))
    )
    queueMailWorkflow.runAsStep({ input: mail })
    recordSecurityEventStep(
      transform({ input, change }, ({ input, change }) => ({
        kind: SecurityEventKinds.EMAIL_CHANGED,
        actor_type: "customer",
        actor_id: change.customer_id,
        email: change.new_email,
        ip: input.ip,
        user_agent: input.user_agent,
        details: { old_email: change.old_email },
      }))
    )
    releaseLockStep({ key })
    return new WorkflowResponse(change)
  }
)
