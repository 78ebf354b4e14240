import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { announcePaymentCapturesWorkflow } from "../workflows/payment/announce-payment-captures"

/** Tells that an order was paid as it was placed: core only tells of later captures. */
export default async function paymentOrderPlacedHandler({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await announcePaymentCapturesWorkflow(container).run({
    input: { order_id: event.data.id },
  })
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.PLACED,
  context: { subscriberId: "shopkeeper-payment-order-placed" },
}
