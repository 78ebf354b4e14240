import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MAIL_MODULE } from "../../../modules/mail/constants"
import type MailModuleService from "../../../modules/mail/service"
import type { QueuedMail, QueueMailDTO } from "../types"
import { prepareMails } from "../utils/prepare-mails"

export const queueMailsStepId = "queue-mails"
/** This step puts mails into the outbox, held back until the workflow is done. */
export const queueMailsStep = createStep(
  queueMailsStepId,
  async (mails: QueueMailDTO | QueueMailDTO[], { container }) => {
    const rows = await prepareMails(container, [mails].flat(), { hold: true })
    const queued: QueuedMail[] = await container
      .resolve<MailModuleService>(MAIL_MODULE)
      .outbox.insert(rows)
    return new StepResponse(
      queued,
      queued.map(({ id }) => id)
    )
  },
  async (ids, { container }) => {
    if (!ids?.length) {
      return
    }
    await container.resolve<MailModuleService>(MAIL_MODULE).outbox.withdraw(ids)
  }
)
