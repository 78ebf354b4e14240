import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MAIL_MODULE } from "../../../modules/mail/constants"
import type MailModuleService from "../../../modules/mail/service"
import { resolveOptions } from "../../../utils/resolve-options"

export const eraseOldMailsStepId = "erase-old-mails"
/** This step blanks what the shop has no reason to keep any more. */
export const eraseOldMailsStep = createStep(
  eraseOldMailsStepId,
  async (_: void, { container }) => {
    const { keepDays } = resolveOptions(container).mail
    const erased = await container
      .resolve<MailModuleService>(MAIL_MODULE)
      .retention.eraseOlderThan(keepDays)
    return new StepResponse({ erased })
  }
)
