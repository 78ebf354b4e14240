import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { issueInvoiceDocumentsWorkflow } from "../workflows/invoice/issue-invoice-documents"

/**
 * Invoices an order that is paid when it is placed (core says nothing of such a
 * capture), and credits one that is canceled (core says nothing of its refund).
 */
export default async function invoiceOrderHandler({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await issueInvoiceDocumentsWorkflow(container).run({
    input: { order_ids: [event.data.id] },
  })
}

export const config: SubscriberConfig = {
  event: [OrderWorkflowEvents.PLACED, OrderWorkflowEvents.CANCELED],
  context: { subscriberId: "shopkeeper-invoice-order" },
}
