import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { EMAILPASS } from "./email-identity"
import { isVerified, requestVerification } from "./email-verification"

/** How it stands with the address of a customer, and the code of a link that verifies it. */
export type CustomerVerification = {
  /** `none`: they do not log in with a password, so there is nothing to prove. */
  state: "none" | "open" | "verified"
  code?: string
  expires_at?: Date | string
}

/**
 * Whether a customer's address is verified.
 *
 * @param request makes a code when it is not; an older one is good no longer
 */
export async function verificationOfCustomer(
  container: MedusaContainer,
  customerId: string,
  { request }: { request: boolean }
): Promise<CustomerVerification> {
  const [identity] = await container
    .resolve(Modules.AUTH)
    .listAuthIdentities(
      { app_metadata: { customer_id: customerId } },
      { relations: ["provider_identities"] }
    )
  const own = identity?.provider_identities?.find(
    ({ provider }) => provider === EMAILPASS
  )
  if (!identity || !own) {
    return { state: "none" }
  }
  const subject = {
    auth_identity_id: identity.id,
    entity_id: own.entity_id,
  }
  if (await isVerified(container, subject)) {
    return { state: "verified" }
  }
  if (!request) {
    return { state: "open" }
  }
  const { code, expires_at } = await requestVerification(container, subject)
  return { state: "open", code, expires_at }
}
