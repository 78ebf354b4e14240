import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MAIL_MODULE } from "../../../modules/mail/constants"
import type MailModuleService from "../../../modules/mail/service"
import { normalizeAddress } from "../../../utils/mail-address"

export type EraseMailOfPersonInput = {
  /** Every address that the person has or had. */
  emails: string[]
  customer_id?: string | null
}

export const eraseMailOfPersonStepId = "erase-mail-of-person"
/** This step forgets a person. Put it last: what is erased cannot be brought back. */
export const eraseMailOfPersonStep = createStep(
  eraseMailOfPersonStepId,
  async ({ emails, customer_id }: EraseMailOfPersonInput, { container }) => {
    await container
      .resolve<MailModuleService>(MAIL_MODULE)
      .retention.erasePerson({
        addresses: emails.map(normalizeAddress),
        customer_id: customer_id ?? null,
      })
    return new StepResponse({ erased: true })
  }
)
