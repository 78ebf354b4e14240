import type { ExecArgs } from "@medusajs/framework/types"
import orderCompletionJob from "../jobs/order-completion"

/** Completes orders that arrived long ago now: `medusa exec ./src/scripts/complete-orders.js`. */
export default async function completeOrdersScript({
  container,
}: ExecArgs): Promise<void> {
  await orderCompletionJob(container)
}
