import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** What core's verification of an email address is about. */
export const VERIFIED_ENTITY = "email"
/** Core's own way of proving one: a token in a link. */
export const CODE_PROVIDER = "token"

export type VerificationRequest = {
  auth_identity_id: string
  /** The email as its identity keeps it. */
  entity_id: string
  code_provider?: string
  metadata?: Record<string, unknown>
}

/** A verification as core keeps it, with its code when one was made. */
export type RequestedVerification = {
  id: string
  entity_id: string
  entity_type: string
  code_provider: string
  auth_identity_id: string
  metadata?: Record<string, unknown> | null
  /** Unset when the address is verified already. */
  code?: string
  expires_at?: Date | string
}

/**
 * Makes the code that verifies an address; the one before it is good no longer.
 * One at a time for an identity: core reads and writes in two statements.
 */
export function requestVerification(
  container: MedusaContainer,
  { auth_identity_id, entity_id, code_provider, metadata }: VerificationRequest
): Promise<RequestedVerification> {
  return withVerificationLock(container, auth_identity_id, () =>
    container.resolve(Modules.AUTH).requestAuthVerification({
      auth_identity_id,
      entity_id,
      entity_type: VERIFIED_ENTITY,
      code_provider: code_provider ?? CODE_PROVIDER,
      metadata,
    })
  ) as Promise<RequestedVerification>
}

/** Notes an address as verified whose owner has proved it in another way. */
export async function markVerified(
  container: MedusaContainer,
  request: VerificationRequest
): Promise<void> {
  const { code, code_provider } = await requestVerification(container, request)
  if (code) {
    await container
      .resolve(Modules.AUTH)
      .confirmAuthVerification({ code, code_provider })
  }
}

export async function isVerified(
  container: MedusaContainer,
  { auth_identity_id, entity_id }: VerificationRequest
): Promise<boolean> {
  const [found] = await container.resolve(Modules.AUTH).listAuthVerifications({
    auth_identity_id,
    entity_id,
    entity_type: VERIFIED_ENTITY,
  })
  return !!found?.verified_at
}

export function withVerificationLock<T>(
  container: MedusaContainer,
  name: string,
  work: () => Promise<T>
): Promise<T> {
  return container
    .resolve(Modules.LOCKING)
    .execute(`shopkeeper-verification:${name}`, work, { timeout: 10 })
}
