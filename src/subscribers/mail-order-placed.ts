import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { queueActMailsWorkflow } from "../workflows/mail/queue-act-mails"

/** Confirms an order. */
export default async function mailOrderPlacedHandler({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await queueActMailsWorkflow(container).run({
    input: { act: "order-placed", ids: [event.data.id] },
  })
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.PLACED,
  context: { subscriberId: "shopkeeper-mail-order-placed" },
}
