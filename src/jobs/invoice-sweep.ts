import type { MedusaContainer } from "@medusajs/framework/types"
import { sweepInvoicesWorkflow } from "../workflows/invoice/sweep-invoices"

/** Issues what a crash, or an event that never came, kept from being issued. */
export default async function invoiceSweepJob(
  container: MedusaContainer
): Promise<void> {
  await sweepInvoicesWorkflow(container).run()
}

export const config = {
  name: "shopkeeper-invoice-sweep",
  schedule: "* * * * *",
}
