import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { AuthWorkflowEvents } from "@medusajs/framework/utils"
import { queueVerifyEmailMailWorkflow } from "../workflows/mail/queue-verify-email-mail"
import type { VerifyEmailMailInput } from "../workflows/mail/steps/build-verify-email-mail"

/** Mails the link that confirms an address. */
export default async function mailVerificationRequestedHandler({
  event,
  container,
}: SubscriberArgs<VerifyEmailMailInput>): Promise<void> {
  const { entity_id, entity_type, code, expires_at } = event.data
  await queueVerifyEmailMailWorkflow(container).run({
    input: { entity_id, entity_type, code, expires_at },
  })
}

export const config: SubscriberConfig = {
  event: AuthWorkflowEvents.VERIFICATION_REQUESTED,
  context: { subscriberId: "shopkeeper-mail-verification-requested" },
}
