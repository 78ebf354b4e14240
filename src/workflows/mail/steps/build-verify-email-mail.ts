import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { hashToken } from "../../../utils/random-token"
import { resolveOptions } from "../../../utils/resolve-options"
import { isoDate } from "../data/order"
import type { QueueMailOf } from "../types"
import { mailLink } from "../utils/mail-link"
import { localeOf } from "../utils/prepare-mails"

export type VerifyEmailMailInput = {
  /** The address to confirm. */
  entity_id: string
  /** Only `email` is confirmed by mail. */
  entity_type: string
  /** Unset when the address is verified already. */
  code?: string
  expires_at?: string | Date | null
}

type Customer = { id: string; first_name?: string | null; metadata?: unknown }

export const buildVerifyEmailMailStepId = "build-verify-email-mail"
/** This step writes the mail with the link that confirms an address. */
export const buildVerifyEmailMailStep = createStep(
  buildVerifyEmailMailStepId,
  async (input: VerifyEmailMailInput, { container }) => {
    const { entity_id, entity_type, code, expires_at } = input
    if (entity_type !== "email" || !code) {
      return new StepResponse<QueueMailOf<"verify-email">[]>([])
    }
    const { mail } = resolveOptions(container)
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "customer",
      fields: ["id", "first_name", "metadata"],
      filters: { email: entity_id, has_account: true },
    })
    const customer = (data as Customer[])[0]
    return new StepResponse<QueueMailOf<"verify-email">[]>([
      {
        key: `verify-email:${hashToken(`${entity_id}:${code}`).slice(0, 32)}`,
        template: "verify-email",
        to: entity_id,
        customer_id: customer?.id,
        locale: localeOf(customer?.metadata),
        data: {
          first_name: customer?.first_name,
          verify_url: mailLink(mail.links, "verifyEmail", { token: code }),
          expires_at: expires_at ? isoDate(expires_at) : null,
        },
      },
    ])
  }
)
