import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MAIL_MODULE } from "../../../modules/mail/constants"
import type MailModuleService from "../../../modules/mail/service"
import { leaveCategory } from "../utils/leave-category"

export const unsubscribeMailStepId = "unsubscribe-mail"
/** This step does what an unsubscribe link promises. Nobody wants it undone, so it has no compensation. */
export const unsubscribeMailStep = createStep(
  unsubscribeMailStepId,
  async (
    { token, batch_id }: { token: string; batch_id?: string },
    { container }
  ) => {
    const mail = container.resolve<MailModuleService>(MAIL_MODULE)
    const target = await mail.tokens.find(token)
    if (!target) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        "This link is not valid"
      )
    }
    await leaveCategory(mail, target)
    if (batch_id) {
      await mail.outcomes.markUnsubscribed(batch_id, target.address)
    }
    return new StepResponse({
      category: target.category,
      batch_id: batch_id ?? null,
    })
  }
)
