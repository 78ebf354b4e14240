import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { AccountHolder } from "../../../utils/account/account-holder"
import { forgotPasswordUrl } from "../../../utils/account/forgot-password-url"
import { hashToken } from "../../../utils/random-token"
import { resolveOptions } from "../../../utils/resolve-options"
import type { QueueMailDTO } from "../../mail/types"
import { mailLink } from "../../mail/utils/mail-link"

export type BuildEmailChangeMailsInput = {
  holder: AccountHolder
  old_email: string
  new_email: string
  token: string
  expires_at: string
  /** The new address has an account: its owner is told so, and gets no link. */
  taken: boolean
}

export const buildEmailChangeMailsStepId = "build-email-change-mails"
/** This step writes the mail that the new address answers, and the one that warns the old address. */
export const buildEmailChangeMailsStep = createStep(
  buildEmailChangeMailsStepId,
  async (input: BuildEmailChangeMailsInput, { container }) => {
    const { holder, old_email, new_email, token, taken } = input
    const { mail } = resolveOptions(container)
    const key = hashToken(token).slice(0, 32)
    const common = { customer_id: holder.actor_id, locale: holder.locale }
    const mails: QueueMailDTO[] = [
      {
        ...common,
        // What is said to somebody else is nothing that this customer's data holds.
        ...(taken && { customer_id: null }),
        key: `email-change:${key}`,
        template: "email-change",
        to: new_email,
        data: taken
          ? { new_email }
          : {
              first_name: holder.first_name,
              new_email,
              confirm_url: mailLink(mail.links, "verifyEmail", { token }),
              expires_at: input.expires_at,
            },
      },
      {
        ...common,
        key: `email-change-requested:${key}`,
        template: "email-changed",
        to: old_email,
        data: {
          first_name: holder.first_name,
          new_email,
          state: "requested",
          reset_url: forgotPasswordUrl(container, "customer"),
        },
      },
    ]
    return new StepResponse(mails)
  }
)
