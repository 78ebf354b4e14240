import { randomUUID } from "node:crypto"
import type {
  MedusaContainer,
  ProviderIdentityDTO,
} from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** Medusa's provider of email and password. */
export const EMAILPASS = "emailpass"

/** Emails are one address however they are spelled; this is how they are kept. */
export function normalizeEmail(email: string): string {
  return email.trim().toLowerCase()
}

/**
 * The identity of an email. One that was registered in another spelling before
 * this package was there is found by the spelling it was registered with.
 */
export async function findEmailIdentity(
  container: MedusaContainer,
  email: string
): Promise<ProviderIdentityDTO | undefined> {
  const auth = container.resolve(Modules.AUTH)
  for (const entity_id of new Set([email.trim(), normalizeEmail(email)])) {
    const [found] = await auth.listProviderIdentities({
      provider: EMAILPASS,
      entity_id,
    })
    if (found) {
      return found
    }
  }
  return undefined
}

/** The email identity that belongs to an auth identity, if it logs in with a password at all. */
export async function emailIdentityOf(
  container: MedusaContainer,
  authIdentityId: string
): Promise<ProviderIdentityDTO | undefined> {
  const [found] = await container.resolve(Modules.AUTH).listProviderIdentities({
    provider: EMAILPASS,
    auth_identity_id: authIdentityId,
  })
  return found
}

/**
 * Takes as long as checking a password does, for an email that nobody has: the
 * provider hashes before it looks for the identity, and this one does not exist.
 */
export async function spendPasswordHash(
  container: MedusaContainer,
  password: string
): Promise<void> {
  await container
    .resolve(Modules.AUTH)
    .updateProvider(EMAILPASS, { entity_id: randomUUID(), password })
}
