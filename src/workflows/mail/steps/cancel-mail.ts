import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MAIL_MODULE } from "../../../modules/mail/constants"
import type MailModuleService from "../../../modules/mail/service"

export const cancelMailStepId = "cancel-mail"
/** This step gives up a message that was not handed over yet. */
export const cancelMailStep = createStep(
  cancelMailStepId,
  async ({ id }: { id: string }, { container }) => {
    const mail = container.resolve<MailModuleService>(MAIL_MODULE)
    const { status } = await mail.retrieveMailMessage(id)
    if (status !== "canceled" && !(await mail.outbox.cancel(id))) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Mail message with id: ${id} cannot be canceled: it is ${status}`
      )
    }
    return new StepResponse({ id })
  }
)
