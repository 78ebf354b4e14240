import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { PaymentEvents } from "@medusajs/framework/utils"
import { queueActMailsWorkflow } from "../workflows/mail/queue-act-mails"

/** Tells that money was paid back. */
export default async function mailRefundIssuedHandler({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await queueActMailsWorkflow(container).run({
    input: { act: "refund-issued", ids: [event.data.id] },
  })
}

export const config: SubscriberConfig = {
  event: PaymentEvents.REFUNDED,
  context: { subscriberId: "shopkeeper-mail-refund-issued" },
}
