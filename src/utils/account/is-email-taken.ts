import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findEmailIdentity } from "./email-identity"
import { registeredSpelling } from "./registered-spelling"

/** Whether an address has an account, in whatever spelling, with a password or without. */
export async function isEmailTaken(
  container: MedusaContainer,
  email: string
): Promise<boolean> {
  const spelling = await registeredSpelling(container, email)
  if (await findEmailIdentity(container, spelling)) {
    return true
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer",
    fields: ["id"],
    filters: { email, has_account: true },
  })
  return data.length > 0
}
