import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { REFUND_REQUEST_MODULE } from "../../modules/refund-request/constants"
import type RefundRequestModuleService from "../../modules/refund-request/service"
import { payRefundRequestWorkflow } from "./pay-refund-request"

/**
 * Brings an approved request as far as it goes now. Never throws: what keeps it from
 * being done is noted on the request, and the sweep tries again.
 */
export async function settleRefundRequest(
  container: MedusaContainer,
  id: string
): Promise<void> {
  const { errors } = await payRefundRequestWorkflow(container).run({
    input: { id },
    throwOnError: false,
  })
  const [failure] = errors ?? []
  if (failure) {
    const message = String(failure.error?.message ?? failure.error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`[refund-request] The refund of ${id} is interrupted: ${message}`)
    await container
      .resolve<RefundRequestModuleService>(REFUND_REQUEST_MODULE)
      .noteError(id, message)
  }
}
