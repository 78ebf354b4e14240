import type { ExecArgs } from "@medusajs/framework/types"
import refundRequestSweepJob from "../jobs/refund-request-sweep"

/** Finishes interrupted refunds now: `medusa exec ./src/scripts/settle-refunds.js`. */
export default async function settleRefundsScript({
  container,
}: ExecArgs): Promise<void> {
  await refundRequestSweepJob(container)
}
