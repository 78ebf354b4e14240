import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  beginAccountErasureWorkflow,
  type BeginAccountErasureInput,
} from "../../workflows/account/begin-account-erasure"
import { finishAccountErasureWorkflow } from "../../workflows/account/finish-account-erasure"

/**
 * Forgets a customer. Once that has begun it is not refused any more: what a
 * payment provider, say, keeps from being finished now, a job finishes.
 *
 * @throws {MedusaError} what keeps it from beginning, open orders among it
 */
export async function eraseAccount(
  container: MedusaContainer,
  input: BeginAccountErasureInput
): Promise<void> {
  await beginAccountErasureWorkflow(container).run({ input })
  const { customer_id } = input
  await finishAccountErasureWorkflow(container)
    .run({ input: { customer_id } })
    .catch((error: Error) =>
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`Erasing ${customer_id} will be tried again: ${error.message}`)
    )
}
