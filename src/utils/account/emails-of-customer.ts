import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { ACCOUNT_MODULE } from "../../modules/account/constants"
import type AccountModuleService from "../../modules/account/service"
import { normalizeEmail } from "./email-identity"

/** Every address that a customer has or had here, as far as the shop knows; lower case. */
export async function emailsOfCustomer(
  container: MedusaContainer,
  customer: { id: string; email: string | null }
): Promise<string[]> {
  const [identities, events] = await Promise.all([
    container
      .resolve(Modules.AUTH)
      .listAuthIdentities(
        { app_metadata: { customer_id: customer.id } },
        { relations: ["provider_identities"] }
      ),
    container
      .resolve<AccountModuleService>(ACCOUNT_MODULE)
      .listAccountSecurityEvents(
        { actor_type: "customer", actor_id: customer.id },
        { select: ["id", "email"] }
      ),
  ])
  const spelled = [
    customer.email,
    ...identities.flatMap(({ provider_identities = [] }) =>
      provider_identities.map(({ entity_id }) => entity_id)
    ),
    ...events.map(({ email }) => email),
  ]
  const emails = spelled
    .filter((email): email is string => !!email?.includes("@"))
    .map(normalizeEmail)
  return [...new Set(emails)]
}
