import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SecurityEventKinds } from "../../modules/account/constants"
import { queueActMailsWorkflow } from "../mail/queue-act-mails"
import {
  type ConfirmVerificationInput,
  confirmVerificationStep,
} from "./steps/confirm-verification"
import { recordSecurityEventStep } from "./steps/record-security-event"

export const verifyEmailWorkflowId = "verify-account-email"
/**
 * This workflow verifies an address with the code of a mail. A customer who was
 * asked to do that first is greeted now; one who was greeted already is not again.
 */
export const verifyEmailWorkflow = createWorkflow(
  verifyEmailWorkflowId,
  (input: WorkflowData<ConfirmVerificationInput>) => {
    const verified = confirmVerificationStep(input)
    when({ verified }, ({ verified }) => !!verified.customer_id).then(() => {
      const ids = transform({ verified }, ({ verified }) => [
        verified.customer_id as string,
      ])
      queueActMailsWorkflow.runAsStep({ input: { act: "welcome", ids } })
    })
    recordSecurityEventStep(
      transform({ verified }, ({ verified }) => ({
        kind: SecurityEventKinds.EMAIL_VERIFIED,
        actor_type: verified.customer_id ? "customer" : null,
        actor_id: verified.customer_id,
        email: verified.entity_id,
      }))
    )
    return new WorkflowResponse(verified)
  }
)
