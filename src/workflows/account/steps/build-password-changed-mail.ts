import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { AccountHolder } from "../../../utils/account/account-holder"
import { forgotPasswordUrl } from "../../../utils/account/forgot-password-url"
import { randomToken } from "../../../utils/random-token"
import type { QueueMailOf } from "../../mail/types"

export type BuildPasswordChangedMailInput = {
  /** The email as its identity keeps it. */
  entity_id: string
  holder: AccountHolder
}

export const buildPasswordChangedMailStepId = "build-password-changed-mail"
/** This step writes the mail that tells of a new password, and what to do when it was somebody else. */
export const buildPasswordChangedMailStep = createStep(
  buildPasswordChangedMailStepId,
  async ({ entity_id, holder }: BuildPasswordChangedMailInput, { container }) =>
    new StepResponse<QueueMailOf<"password-changed">>({
      // Every change is told of, and a workflow runs once.
      key: `password-changed:${randomToken()}`,
      template: "password-changed",
      to: entity_id,
      customer_id: holder.actor_type === "customer" ? holder.actor_id : null,
      locale: holder.locale,
      data: {
        first_name: holder.first_name,
        changed_at: new Date().toISOString(),
        reset_url: forgotPasswordUrl(container, holder.actor_type),
      },
    })
)
