import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MAIL_MODULE } from "../../../modules/mail/constants"
import type MailModuleService from "../../../modules/mail/service"

export const markMailActsSweptStepId = "mark-mail-acts-swept"
/** This step remembers how far was looked; looking again would only cost time, so nothing undoes it. */
export const markMailActsSweptStep = createStep(
  markMailActsSweptStepId,
  async (until: Record<string, string>, { container }) => {
    const { sweeps } = container.resolve<MailModuleService>(MAIL_MODULE)
    for (const [act, at] of Object.entries(until)) {
      await sweeps.setSweptUntil(act, new Date(at))
    }
    return new StepResponse(until)
  }
)
