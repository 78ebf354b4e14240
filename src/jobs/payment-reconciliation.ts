import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reconcilePaymentsWorkflow } from "../workflows/payment/reconcile-payments"

/** Compares the money at the providers with the orders. */
export default async function paymentReconciliationJob(
  container: MedusaContainer
): Promise<void> {
  const { errors } = await reconcilePaymentsWorkflow(container).run({
    throwOnError: false,
  })
  for (const { error } of errors) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(`[payment] The comparison did not run: ${error.message}`)
  }
}

export const config = {
  name: "shopkeeper-payment-reconciliation",
  schedule: "*/5 * * * *",
}
