import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { PAYMENT_EVENT_ACCEPTED } from "../modules/payment/constants"
import { processPaymentEventWorkflow } from "../workflows/payment/process-payment-event"

/** Works on a provider's event as soon as it was taken in. */
export default async function paymentEventAcceptedHandler({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await processPaymentEventWorkflow(container).run({
    input: { id: event.data.id },
  })
}

export const config: SubscriberConfig = {
  event: PAYMENT_EVENT_ACCEPTED,
  context: { subscriberId: "shopkeeper-payment-event-accepted" },
}
