import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { InvoiceWorkflowEvents } from "../modules/invoice/constants"
import { queueActMailsWorkflow } from "../workflows/mail/queue-act-mails"

/** Brings an invoice or a credit note. */
export default async function mailInvoiceIssuedHandler({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await queueActMailsWorkflow(container).run({
    input: { act: "invoice", ids: [event.data.id] },
  })
}

export const config: SubscriberConfig = {
  event: InvoiceWorkflowEvents.ISSUED,
  context: { subscriberId: "shopkeeper-mail-invoice-issued" },
}
