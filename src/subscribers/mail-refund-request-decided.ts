import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { RefundRequestWorkflowEvents } from "../modules/refund-request/constants"
import { queueActMailsWorkflow } from "../workflows/mail/queue-act-mails"

/** Tells what the shop decided about a request for a refund. */
export default async function mailRefundRequestDecidedHandler({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await queueActMailsWorkflow(container).run({
    input: { act: "refund-request-decided", ids: [event.data.id] },
  })
}

export const config: SubscriberConfig = {
  event: [
    RefundRequestWorkflowEvents.APPROVED,
    RefundRequestWorkflowEvents.DECLINED,
  ],
  context: { subscriberId: "shopkeeper-mail-refund-request-decided" },
}
