import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { AccountHolder } from "../../../utils/account/account-holder"
import { forgotPasswordUrl } from "../../../utils/account/forgot-password-url"
import type { QueueMailOf } from "../../mail/types"

export type BuildEmailChangedMailInput = {
  id: string
  holder: AccountHolder
  old_email: string
  new_email: string
}

export const buildEmailChangedMailStepId = "build-email-changed-mail"
/** This step writes the mail that tells the old address that it is no longer the account's. */
export const buildEmailChangedMailStep = createStep(
  buildEmailChangedMailStepId,
  async (
    { id, holder, old_email, new_email }: BuildEmailChangedMailInput,
    { container }
  ) =>
    new StepResponse<QueueMailOf<"email-changed">>({
      key: `email-changed:${id}`,
      template: "email-changed",
      to: old_email,
      customer_id: holder.actor_id,
      locale: holder.locale,
      data: {
        first_name: holder.first_name,
        new_email,
        state: "changed",
        changed_at: new Date().toISOString(),
        reset_url: forgotPasswordUrl(container, "customer"),
      },
    })
)
