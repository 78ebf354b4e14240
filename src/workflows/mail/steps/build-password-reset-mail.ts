import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { hashToken } from "../../../utils/random-token"
import { resolveOptions } from "../../../utils/resolve-options"
import type { QueueMailOf } from "../types"
import { mailLink } from "../utils/mail-link"
import { localeOf } from "../utils/prepare-mails"

export type PasswordResetMailInput = {
  /** The address that the identity was registered with. */
  entity_id: string
  /** `customer` or `user`; anybody else has no page to go to. */
  actor_type: string
  token: string
}

type Person = { id: string; first_name?: string | null; metadata?: unknown }

export const buildPasswordResetMailStepId = "build-password-reset-mail"
/** This step writes the mail with the link that sets a new password. */
export const buildPasswordResetMailStep = createStep(
  buildPasswordResetMailStepId,
  async (
    { entity_id, actor_type, token }: PasswordResetMailInput,
    { container }
  ) => {
    if (actor_type !== "customer" && actor_type !== "user") {
      return new StepResponse<QueueMailOf<"password-reset">[]>([])
    }
    const { shop, mail } = resolveOptions(container)
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: actor_type,
      fields: ["id", "first_name", "metadata"],
      filters: {
        email: entity_id,
        ...(actor_type === "customer" && { has_account: true }),
      },
    })
    const person = (data as Person[])[0]
    const values = { token, email: entity_id }
    return new StepResponse<QueueMailOf<"password-reset">[]>([
      {
        key: `password-reset:${hashToken(token).slice(0, 32)}`,
        template: "password-reset",
        to: entity_id,
        customer_id: actor_type === "customer" ? person?.id : null,
        locale: localeOf(person?.metadata),
        data: {
          first_name: person?.first_name,
          reset_url:
            actor_type === "customer"
              ? mailLink(mail.links, "resetPassword", values)
              : `${shop.backendUrl}/app/reset-password?${new URLSearchParams(values)}`,
          expires_at: expiryOf(token),
        },
      },
    ])
  }
)

/** When a JSON web token ends. */
function expiryOf(token: string): string | null {
  try {
    const payload = Buffer.from(token.split(".")[1], "base64url").toString()
    return new Date(JSON.parse(payload).exp * 1000).toISOString()
  } catch {
    return null
  }
}
