import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { CustomerWorkflowEvents } from "@medusajs/framework/utils"
import { queueActMailsWorkflow } from "../workflows/mail/queue-act-mails"

/** Greets a new customer. */
export default async function mailCustomerCreatedHandler({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await queueActMailsWorkflow(container).run({
    input: { act: "welcome", ids: [event.data.id] },
  })
}

export const config: SubscriberConfig = {
  event: CustomerWorkflowEvents.CREATED,
  context: { subscriberId: "shopkeeper-mail-customer-created" },
}
