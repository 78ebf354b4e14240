import type { ExecArgs } from "@medusajs/framework/types"
import orderCancellationsJob from "../jobs/order-cancellations"

/** Finishes interrupted cancellations now: `medusa exec ./src/scripts/finish-order-cancellations.js`. */
export default async function finishOrderCancellationsScript({
  container,
}: ExecArgs): Promise<void> {
  await orderCancellationsJob(container)
}
