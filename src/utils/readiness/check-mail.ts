import type { MedusaContainer } from "@medusajs/framework/types"
import { MAIL_MODULE } from "../../modules/mail/constants"
import type MailModuleService from "../../modules/mail/service"
import { NotReady } from "./not-ready"

/** A mail that is due for so long waits for nobody: no worker sends. */
const MAX_LAG_SECONDS = 300

/** Somebody sends what is due. Retries that wait for their time are not late. */
export async function checkMail(container: MedusaContainer): Promise<void> {
  const seconds = await container
    .resolve<MailModuleService>(MAIL_MODULE)
    .outbox.secondsToNext()
  const lag = Math.round(-(seconds ?? 0))
  if (lag > MAX_LAG_SECONDS) {
    throw new NotReady(
      `Mail has been waiting for ${lag} seconds: no worker sends it`
    )
  }
}
