import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { MAIL_MODULE, MailEvents } from "../modules/mail/constants"
import type MailModuleService from "../modules/mail/service"

/** The act that the mails tell of is done: they may leave. */
export default async function mailQueuedHandler({
  event,
  container,
}: SubscriberArgs<{ ids: string[] }>): Promise<void> {
  await container
    .resolve<MailModuleService>(MAIL_MODULE)
    .outbox.release(event.data.ids)
}

export const config: SubscriberConfig = {
  event: MailEvents.QUEUED,
  context: { subscriberId: "shopkeeper-mail-queued" },
}
