import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { PaymentEvents } from "@medusajs/framework/utils"
import { notePaymentCapturesWorkflow } from "../workflows/payment/announce-payment-captures"

/** Remembers which captures were told of, by whomever. */
export default async function paymentCapturedHandler({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await notePaymentCapturesWorkflow(container).run({
    input: { payment_id: event.data.id },
  })
}

export const config: SubscriberConfig = {
  event: PaymentEvents.CAPTURED,
  context: { subscriberId: "shopkeeper-payment-captured" },
}
