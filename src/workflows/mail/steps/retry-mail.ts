import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MAIL_MODULE } from "../../../modules/mail/constants"
import type MailModuleService from "../../../modules/mail/service"
import { isMailAddress } from "../../../utils/mail-address"

export const retryMailStepId = "retry-mail"
/** This step owes a message anew; the transport is asked again, suppression still holds. */
export const retryMailStep = createStep(
  retryMailStepId,
  async ({ id }: { id: string }, { container }) => {
    const mail = container.resolve<MailModuleService>(MAIL_MODULE)
    const message = await mail.retrieveMailMessage(id)
    if (
      message.erased_at ||
      (!message.html && !message.data && !message.batch_id)
    ) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Mail message with id: ${id} cannot be sent again: its content was erased`
      )
    }
    if (!isMailAddress(message.to)) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Mail message with id: ${id} cannot be sent: its address is not valid`
      )
    }
    if (!(await mail.outbox.retry(id))) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Mail message with id: ${id} cannot be sent again: it is ${message.status}`
      )
    }
    return new StepResponse({ id })
  }
)
