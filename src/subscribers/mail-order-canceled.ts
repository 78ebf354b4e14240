import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { queueActMailsWorkflow } from "../workflows/mail/queue-act-mails"

/** Tells that an order was canceled. */
export default async function mailOrderCanceledHandler({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await queueActMailsWorkflow(container).run({
    input: { act: "order-canceled", ids: [event.data.id] },
  })
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.CANCELED,
  context: { subscriberId: "shopkeeper-mail-order-canceled" },
}
