import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MAIL_MODULE } from "../../../modules/mail/constants"
import type MailModuleService from "../../../modules/mail/service"
import type { MailPreferences } from "../../../modules/mail/types"

export type SetEmailPreferencesInput = {
  address: string
  customer_id?: string | null
  /** What is left out stays as it is. */
  change: Partial<MailPreferences>
  /** How the wish was made known: `account`, `newsletter`, `unsubscribe` … */
  source: string
}

export const setEmailPreferencesStepId = "set-email-preferences"
/** This step changes what a person wants to get, and keeps the record of their consent in step. */
export const setEmailPreferencesStep = createStep(
  setEmailPreferencesStepId,
  async (
    { address, customer_id, change, source }: SetEmailPreferencesInput,
    { container }
  ) => {
    const mail = container.resolve<MailModuleService>(MAIL_MODULE)
    const person = { address, customer_id: customer_id ?? undefined }
    const before = await mail.recipients.preferences(person)
    await mail.recipients.setPreferences(person, change)
    if (change.marketing) {
      await mail.consents.note(address, { wanted: true, source })
      await mail.recipients.liftMarketing(address)
    } else if (change.marketing === false) {
      await mail.consents.revoke(address)
    }
    return new StepResponse({ ...before, ...change }, { person, before })
  },
  async (done, { container }) => {
    if (!done) {
      return
    }
    const mail = container.resolve<MailModuleService>(MAIL_MODULE)
    await mail.recipients.setPreferences(done.person, done.before)
    await mail.consents.note(done.person.address, {
      wanted: done.before.marketing,
      source: "restored",
    })
  }
)
