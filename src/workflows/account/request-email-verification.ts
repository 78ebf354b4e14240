import { emitEventStep } from "@medusajs/medusa/core-flows"
import { AuthWorkflowEvents } from "@medusajs/framework/utils"
import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { VerificationRequest } from "../../utils/account/email-verification"
import { queueVerifyEmailMailWorkflow } from "../mail/queue-verify-email-mail"
import { requestEmailVerificationStep } from "./steps/request-verification"

export const requestEmailVerificationWorkflowId = "request-account-verification"
/**
 * This workflow mails the link that verifies an address. The mail is in the outbox
 * when it is done; core's event, which follows, finds it there and sends no second.
 * An address that is verified already gets none.
 */
export const requestEmailVerificationWorkflow = createWorkflow(
  requestEmailVerificationWorkflowId,
  (input: WorkflowData<VerificationRequest>) => {
    const requested = requestEmailVerificationStep(input)
    when({ requested }, ({ requested }) => !!requested.code).then(() => {
      const event = transform({ requested }, ({ requested }) => ({
        entity_id: requested.entity_id,
        entity_type: requested.entity_type,
        code_provider: requested.code_provider,
        auth_identity_id: requested.auth_identity_id,
        code: requested.code ?? "",
        expires_at: requested.expires_at,
        metadata: requested.metadata ?? {},
      }))
      queueVerifyEmailMailWorkflow.runAsStep({ input: event })
      emitEventStep({
        eventName: AuthWorkflowEvents.VERIFICATION_REQUESTED,
        data: event,
      })
    })
    return new WorkflowResponse(
      transform({ requested }, ({ requested }) => ({
        ...requested,
        code: undefined,
        expires_at: undefined,
      }))
    )
  }
)
