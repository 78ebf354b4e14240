import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { InviteWorkflowEvents } from "@medusajs/framework/utils"
import { queueActMailsWorkflow } from "../workflows/mail/queue-act-mails"

/** Invites somebody to the admin. */
export default async function mailAdminInviteHandler({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await queueActMailsWorkflow(container).run({
    input: { act: "admin-invite", ids: [event.data.id] },
  })
}

export const config: SubscriberConfig = {
  event: [InviteWorkflowEvents.CREATED, InviteWorkflowEvents.RESENT],
  context: { subscriberId: "shopkeeper-mail-admin-invite" },
}
