import type { MedusaContainer } from "@medusajs/framework/types"
import { REFUND_REQUEST_MODULE } from "../modules/refund-request/constants"
import type RefundRequestModuleService from "../modules/refund-request/service"
import { settleUnpaidRefunds } from "../utils/refund-request/settle-unpaid-refunds"
import { settleRefundRequest } from "../workflows/refund-request"

const BATCH = 50

/** Finishes refunds that a crash or the provider's silence has interrupted. */
export default async function refundRequestSweepJob(
  container: MedusaContainer
): Promise<void> {
  const requests = container.resolve<RefundRequestModuleService>(
    REFUND_REQUEST_MODULE
  )
  for (const id of await requests.listInterrupted(BATCH)) {
    await settleRefundRequest(container, id)
  }
  await settleUnpaidRefunds(container)
}

export const config = { name: "refund-request-sweep", schedule: "* * * * *" }
