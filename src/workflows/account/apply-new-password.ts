import { transform, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { queueMailWorkflow } from "../mail/queue-mail"
import { endAccountSessionsWorkflow } from "./end-account-sessions"
import { buildPasswordChangedMailStep } from "./steps/build-password-changed-mail"
import { forgetOpenRequestsStep } from "./steps/forget-open-requests"
import { readAccountHolderStep } from "./steps/read-account-holder"
import { recordSecurityEventStep } from "./steps/record-security-event"
import { setPasswordStep } from "./steps/set-password"

export type ApplyNewPasswordInput = {
  auth_identity_id: string
  entity_id: string
  actor_type: string
  password: string
  except_session_id?: string
  /** Why sessions end. */
  reason: string
  /** What the list of security events says. */
  kind: string
  ip?: string | null
  user_agent?: string | null
}

/** The steps that a change and a reset of a password share, in the composition of either. */
export function applyNewPassword(
  input: WorkflowData<ApplyNewPasswordInput>
): void {
  const holder = readAccountHolderStep(input)
  setPasswordStep(input)
  forgetOpenRequestsStep(
    transform({ input, holder }, ({ input, holder }) => ({
      entity_id: input.entity_id,
      customer_id:
        holder.actor_type === "customer" ? holder.actor_id : undefined,
    }))
  )
  endAccountSessionsWorkflow.runAsStep({
    input: transform({ input }, ({ input }) => ({
      // Of a customer and of an admin with one email: they have one password.
      auth_identity_id: input.auth_identity_id,
      except_session_id: input.except_session_id,
      reason: input.reason,
    })),
  })
  const mail = buildPasswordChangedMailStep(
    transform({ input, holder }, ({ input, holder }) => ({
      entity_id: input.entity_id,
      holder,
    }))
  )
  queueMailWorkflow.runAsStep({ input: mail })
  recordSecurityEventStep(
    transform({ input, holder }, ({ input, holder }) => ({
      kind: input.kind,
      actor_type: holder.actor_type,
      actor_id: holder.actor_id,
      email: input.entity_id,
      ip: input.ip,
      user_agent: input.user_agent,
    }))
  )
}
