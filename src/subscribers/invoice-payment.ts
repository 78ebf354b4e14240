import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { PaymentEvents } from "@medusajs/framework/utils"
import { issueInvoiceDocumentsWorkflow } from "../workflows/invoice/issue-invoice-documents"

/** Invoices what is paid later, credits what is paid back; either may be told several times. */
export default async function invoicePaymentHandler({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await issueInvoiceDocumentsWorkflow(container).run({
    input: { payment_ids: [event.data.id] },
  })
}

export const config: SubscriberConfig = {
  event: [PaymentEvents.CAPTURED, PaymentEvents.REFUNDED],
  context: { subscriberId: "shopkeeper-invoice-payment" },
}
