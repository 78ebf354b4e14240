import type { MedusaContainer } from "@medusajs/framework/types"
import { finishOrderCancellationsWorkflow } from "../workflows/order"

/** Finishes cancellations that a crash interrupted. */
export default async function orderCancellationsJob(
  container: MedusaContainer
): Promise<void> {
  await finishOrderCancellationsWorkflow(container).run()
}

export const config = {
  name: "shopkeeper-order-cancellations",
  schedule: "* * * * *",
}
