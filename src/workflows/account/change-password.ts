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

export type ChangePasswordInput = {
  auth_identity_id: string
  /** The email as its identity keeps it. */
  entity_id: string
  /** `customer`, `user` or a host's own. */
  actor_type: string
  /** Checked against the policy by the caller. */
  password: string
  /** The session that asks, which goes on. */
  except_session_id?: string
  ip?: string | null
  user_agent?: string | null
}

export const changePasswordWorkflowId = "change-account-password"
/** This workflow gives a signed-in person a new password, ends their other sessions and tells them. */
export const changePasswordWorkflow = createWorkflow(
  changePasswordWorkflowId,
  (input: WorkflowData<ChangePasswordInput>) => {
    const key = transform({ input }, ({ input }) =>
      passwordLockKey(input.entity_id)
    )
    acquireLockStep({ key, timeout: 10, ttl: 60 })
    applyNewPassword(
      transform({ input }, ({ input }) => ({
        ...input,
        reason: AccountSessionEndReasons.PASSWORD_CHANGED,
        kind: SecurityEventKinds.PASSWORD_CHANGED,
      }))
    )
    releaseLockStep({ key })
    return new WorkflowResponse({ success: true })
  }
)
