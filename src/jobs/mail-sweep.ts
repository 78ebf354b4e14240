import type { MedusaContainer } from "@medusajs/framework/types"
import { sweepMailActsWorkflow } from "../workflows/mail/sweep-mail-acts"

/** Tells what a crash kept from being told: the in-process event bus forgets. */
export default async function mailSweepJob(
  container: MedusaContainer
): Promise<void> {
  await sweepMailActsWorkflow(container).run()
}

export const config = { name: "shopkeeper-mail-sweep", schedule: "* * * * *" }
