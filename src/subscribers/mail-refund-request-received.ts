import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { RefundRequestWorkflowEvents } from "../modules/refund-request/constants"
import { queueActMailsWorkflow } from "../workflows/mail/queue-act-mails"

/** Confirms that a request for a refund has arrived. */
export default async function mailRefundRequestReceivedHandler({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await queueActMailsWorkflow(container).run({
    input: { act: "refund-request-received", ids: [event.data.id] },
  })
}

export const config: SubscriberConfig = {
  event: RefundRequestWorkflowEvents.CREATED,
  context: { subscriberId: "shopkeeper-mail-refund-request-received" },
}
