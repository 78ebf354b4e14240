import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
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
import { passwordLockKey } from "../../utils/account/password-lock"
import { applyNewPassword } from "./apply-new-password"
import { consumeResetTokenStep } from "./steps/consume-reset-token"

export type ResetPasswordInput = {
  /** Id of the reset token, whose signature the caller has checked. */
  jti: string
  /** The email that the token was made for. */
  entity_id: string
  actor_type: string
  /** Checked against the policy by the caller: a token is not spent on a weak one. */
  password: string
  ip?: string | null
  user_agent?: string | null
}

export const resetPasswordWorkflowId = "reset-account-password"
/**
 * This workflow sets a new password for the token of a reset mail, which it spends:
 * of two requests at once with the same token the second is refused. Every session
 * ends, and a mail tells of it.
 */
export const resetPasswordWorkflow = createWorkflow(
  resetPasswordWorkflowId,
  (input: WorkflowData<ResetPasswordInput>) => {
    const key = transform({ input }, ({ input }) =>
      passwordLockKey(input.entity_id)
    )
    acquireLockStep({ key, timeout: 10, ttl: 60 })
    const spent = consumeResetTokenStep(input)
    applyNewPassword(
      transform({ input, spent }, ({ input, spent }) => ({
        ...input,
        auth_identity_id: spent.auth_identity_id,
        reason: AccountSessionEndReasons.PASSWORD_RESET,
        kind: SecurityEventKinds.PASSWORD_RESET,
      }))
    )
    releaseLockStep({ key })
    return new WorkflowResponse({ success: true })
  }
)
