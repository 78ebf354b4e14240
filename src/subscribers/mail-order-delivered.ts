import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { FulfillmentWorkflowEvents } from "@medusajs/framework/utils"
import { queueActMailsWorkflow } from "../workflows/mail/queue-act-mails"

/** Tells that a parcel arrived. */
export default async function mailOrderDeliveredHandler({
  event,
  container,
}: SubscriberArgs<{ id: string; no_notification?: boolean }>): Promise<void> {
  await queueActMailsWorkflow(container).run({
    input: {
      act: "order-delivered",
      ids: [event.data.id],
      silent: event.data.no_notification,
    },
  })
}

export const config: SubscriberConfig = {
  event: FulfillmentWorkflowEvents.DELIVERY_CREATED,
  context: { subscriberId: "shopkeeper-mail-order-delivered" },
}
