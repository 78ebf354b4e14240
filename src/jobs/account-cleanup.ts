import type { MedusaContainer } from "@medusajs/framework/types"
import { cleanUpAccountRecordsWorkflow } from "../workflows/account/clean-up-account-records"

/** Every night, deletes sessions and security events that are past keeping. */
export default async function accountCleanup(
  container: MedusaContainer
): Promise<void> {
  await cleanUpAccountRecordsWorkflow(container).run()
}

export const config = {
  name: "shopkeeper-account-cleanup",
  schedule: "41 3 * * *",
}
