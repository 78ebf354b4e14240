import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { EMAILPASS, findEmailIdentity, normalizeEmail } from "./email-identity"

/** Once there is no identity with capitals there will be none: they are registered in lower case. */
let allLowerCase = false

/**
 * How an email is registered already, or would be registered now. A shop that had
 * customers before this package may know `Ana@example.com`, and then
 * `ana@example.com` must not become a second account.
 */
export async function registeredSpelling(
  container: MedusaContainer,
  email: string
): Promise<string> {
  const known = await findEmailIdentity(container, email)
  if (known) {
    return known.entity_id
  }
  const wanted = normalizeEmail(email)
  if (allLowerCase || !(await hasCapitals(container))) {
    return wanted
  }
  const [other] = await container.resolve(Modules.AUTH).listProviderIdentities({
    provider: EMAILPASS,
    entity_id: { $ilike: wanted.replace(/[\\%_]/g, "\\$&") },
  } as object)
  return other?.entity_id ?? wanted
}

async function hasCapitals(container: MedusaContainer): Promise<boolean> {
  const found = await container
    .resolve(Modules.AUTH)
    .listProviderIdentities(
      { provider: EMAILPASS, entity_id: { $re: "[[:upper:]]" } } as object,
      { take: 1, select: ["id"] }
    )
  allLowerCase = found.length === 0
  return !allLowerCase
}
