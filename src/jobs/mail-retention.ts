import type { MedusaContainer } from "@medusajs/framework/types"
import { eraseOldMailsWorkflow } from "../workflows/mail/erase-old-mails"

/** Erases bodies and addresses of mails that the shop has no reason to keep. */
export default async function mailRetentionJob(
  container: MedusaContainer
): Promise<void> {
  await eraseOldMailsWorkflow(container).run()
}

export const config = {
  name: "shopkeeper-mail-retention",
  schedule: "17 * * * *",
}
