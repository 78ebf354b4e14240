import type { MedusaContainer } from "@medusajs/framework/types"
import { MAIL_MODULE } from "../../../modules/mail/constants"
import type MailModuleService from "../../../modules/mail/service"
import type { QueuedMail, QueueMailDTO } from "../types"
import { prepareMails } from "./prepare-mails"

/**
 * Queues mails from plain code, where nothing can be rolled back any more;
 * workflows use `queueMailWorkflow`.
 */
export async function queueMail(
  container: MedusaContainer,
  mails: QueueMailDTO | QueueMailDTO[]
): Promise<QueuedMail[]> {
  const rows = await prepareMails(container, [mails].flat(), { hold: false })
  return container.resolve<MailModuleService>(MAIL_MODULE).outbox.insert(rows)
}
