import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reconcilePaymentsWorkflow } from "../workflows/payment/reconcile-payments"
import { sweepPaymentEventsWorkflow } from "../workflows/payment/sweep-payment-events"

/** `npx medusa exec ./src/scripts/reconcile-payments.ts`: compares money and orders now. */
export default async function reconcilePayments({
  container,
}: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  await sweepPaymentEventsWorkflow(container).run()
  const { result } = await reconcilePaymentsWorkflow(container).run()
  if (!result.length) {
    logger.info("[payment] No provider here can be compared with")
  }
  for (const comparison of result) {
    logger.info(`[payment] Compared ${JSON.stringify(comparison)}`)
  }
}
