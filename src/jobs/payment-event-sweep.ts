import type { MedusaContainer } from "@medusajs/framework/types"
import { sweepPaymentEventsWorkflow } from "../workflows/payment/sweep-payment-events"

/** Works on providers' events that a crash or an outage has left. */
export default async function paymentEventSweepJob(
  container: MedusaContainer
): Promise<void> {
  await sweepPaymentEventsWorkflow(container).run()
}

export const config = {
  name: "shopkeeper-payment-event-sweep",
  schedule: "* * * * *",
}
