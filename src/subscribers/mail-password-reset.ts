import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { AuthWorkflowEvents } from "@medusajs/framework/utils"
import { queuePasswordResetMailWorkflow } from "../workflows/mail/queue-password-reset-mail"
import type { PasswordResetMailInput } from "../workflows/mail/steps/build-password-reset-mail"

/** Mails the link that sets a new password. */
export default async function mailPasswordResetHandler({
  event,
  container,
}: SubscriberArgs<PasswordResetMailInput>): Promise<void> {
  const { entity_id, actor_type, token } = event.data
  await queuePasswordResetMailWorkflow(container).run({
    input: { entity_id, actor_type, token },
  })
}

export const config: SubscriberConfig = {
  event: AuthWorkflowEvents.PASSWORD_RESET,
  context: { subscriberId: "shopkeeper-mail-password-reset" },
}
