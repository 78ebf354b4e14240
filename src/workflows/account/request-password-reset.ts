import { generateResetPasswordTokenWorkflow } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SecurityEventKinds } from "../../modules/account/constants"
import { EMAILPASS } from "../../utils/account/email-identity"
import { queuePasswordResetMailWorkflow } from "../mail/queue-password-reset-mail"
import { recordSecurityEventStep } from "./steps/record-security-event"

export type RequestPasswordResetInput = {
  /** The email as its identity keeps it. */
  entity_id: string
  actor_type: string
  /** What signs the token: `projectConfig.http.jwtSecret` and `jwtOptions`. */
  secret: string
  jwtOptions?: Record<string, unknown>
  /** Handed to whoever listens to `auth.password_reset`. */
  metadata?: Record<string, unknown>
  ip?: string | null
  user_agent?: string | null
}

export const requestPasswordResetWorkflowId = "request-password-reset"
/**
 * This workflow mails the link that sets a new password. The mail is in the outbox
 * when it is done; core's event, which follows, finds it there and sends no second.
 */
export const requestPasswordResetWorkflow = createWorkflow(
  requestPasswordResetWorkflowId,
  (input: WorkflowData<RequestPasswordResetInput>) => {
    const token = generateResetPasswordTokenWorkflow.runAsStep({
      input: transform({ input }, ({ input }) => ({
        entityId: input.entity_id,
        actorType: input.actor_type,
        provider: EMAILPASS,
        secret: input.secret,
        jwtOptions: input.jwtOptions,
        metadata: input.metadata,
      })),
    })
    queuePasswordResetMailWorkflow.runAsStep({
      input: transform({ input, token }, ({ input, token }) => ({
        entity_id: input.entity_id,
        actor_type: input.actor_type,
        token,
      })),
    })
    recordSecurityEventStep(
      transform({ input }, ({ input }) => ({
        kind: SecurityEventKinds.PASSWORD_RESET_REQUESTED,
        actor_type: input.actor_type,
        email: input.entity_id,
        ip: input.ip,
        user_agent: input.user_agent,
      }))
    )
    return new WorkflowResponse({ success: true })
  }
)
