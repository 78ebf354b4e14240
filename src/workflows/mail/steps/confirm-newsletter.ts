import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MAIL_MODULE } from "../../../modules/mail/constants"
import { hashToken } from "../../../utils/random-token"
import type MailModuleService from "../../../modules/mail/service"

export const confirmNewsletterStepId = "confirm-newsletter"
/** This step spends the link of a confirmation mail; the same link again changes nothing. */
export const confirmNewsletterStep = createStep(
  confirmNewsletterStepId,
  async ({ token }: { token: string }, { container }) => {
    const address = await container
      .resolve<MailModuleService>(MAIL_MODULE)
      .consents.confirm(hashToken(token))
    if (!address) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "The token is not valid or has expired"
      )
    }
    return new StepResponse({ address })
  }
)
