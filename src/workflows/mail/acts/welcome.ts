import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { MAIL_MODULE } from "../../../modules/mail/constants"
import type MailModuleService from "../../../modules/mail/service"
import { verificationOfCustomer } from "../../../utils/account/customer-verification"
import { resolveOptions } from "../../../utils/resolve-options"
import { isoDate } from "../data/order"
import type { QueueMailDTO } from "../types"
import { mailLink } from "../utils/mail-link"
import { localeOf } from "../utils/prepare-mails"
import type { MailAct } from "./types"

type NewCustomer = {
  id: string
  email?: string | null
  first_name?: string | null
  metadata?: unknown
}

const keyOf = ({ id }: { id: string }) => `welcome:${id}`
const verifyKeyOf = ({ id }: { id: string }) => `welcome-verify:${id}`

/**
 * Somebody made an account; guests and contacts that an admin enters are not
 * greeted. The mail asks to verify the address too; where nobody may log in
 * before that, it only asks, and the greeting follows.
 */
export const welcome: MailAct = {
  async build(container, ids) {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "customer",
      fields: ["id", "email", "first_name", "metadata"],
      filters: { id: ids, has_account: true },
    })
    const customers = data as NewCustomer[]
    // A second code would make the link of a mail that is out already worthless.
    const known = await container
      .resolve<MailModuleService>(MAIL_MODULE)
      .sweeps.knownKeys(
        customers.flatMap((one) => [keyOf(one), verifyKeyOf(one)])
      )
    const mails: QueueMailDTO[] = []
    for (const customer of customers) {
      if (!known.has(keyOf(customer))) {
        mails.push(...(await greet(container, customer, known)))
      }
    }
    return mails
  },
  sweep: {
    entity: "customer",
    at: "created_at",
    filters: { has_account: true },
    key: keyOf,
  },
}

async function greet(
  container: MedusaContainer,
  customer: NewCustomer,
  known: Set<string>
): Promise<QueueMailDTO[]> {
  const { account, mail } = resolveOptions(container)
  const asked = known.has(verifyKeyOf(customer))
  const verification = await verificationOfCustomer(container, customer.id, {
    request: !asked,
  })
  const waits = account.requireVerifiedEmail && verification.state === "open"
  if (waits && asked) {
    return []
  }
  const common = {
    to: customer.email ?? "",
    customer_id: customer.id,
    locale: localeOf(customer.metadata),
  }
  const { code, expires_at } = verification
  const link = code
    ? {
        verify_url: mailLink(mail.links, "verifyEmail", { token: code }),
        expires_at: expires_at ? isoDate(expires_at) : null,
      }
    : undefined
  const { first_name } = customer
  return waits && link
    ? [
        {
          ...common,
          key: verifyKeyOf(customer),
          template: "verify-email",
          data: { first_name, ...link },
        },
      ]
    : [
        {
          ...common,
          key: keyOf(customer),
          template: "welcome",
          data: { first_name, ...link },
        },
      ]
}
