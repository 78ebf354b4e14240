import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { StoreAccountSessionResponse } from "../../../types/http/account"
import type { StartedAccountSession } from "../../../workflows/account/types"

/** Of a customer, what core's `/store/customers/me` shows. */
const FIELDS = [
  "id",
  "email",
  "company_name",
  "first_name",
  "last_name",
  "phone",
  "metadata",
  "has_account",
  "created_at",
  "updated_at",
  "addresses.*",
]

/** The answer of register and login. */
export async function presentSession(
  container: MedusaContainer,
  {
    customer_id,
    session,
  }: { customer_id: string; session: StartedAccountSession }
): Promise<StoreAccountSessionResponse> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "customer", fields: FIELDS, filters: { id: customer_id } })
  const customer = data[0] as unknown as StoreAccountSessionResponse["customer"]
  if (session.kind === "tokens") {
    const { kind: _, ...tokens } = session
    return { customer, ...tokens, verification_required: false }
  }
  const none = { access_token: null, refresh_token: null, expires_in: null }
  if (session.kind === "mfa") {
    return {
      customer,
      ...none,
      verification_required: false,
      mfa_required: true,
      mfa_challenge: { ...session.mfa_challenge },
      token: session.token,
    }
  }
  return {
    customer,
    ...none,
    verification_required: true,
    verification: presentVerification(session.verification),
    token: session.token,
  }
}

/** Without what core keeps of the code. */
function presentVerification(
  verification: (StartedAccountSession & {
    kind: "verification"
  })["verification"]
): StoreAccountSessionResponse["verification"] {
  if (!verification) {
    return null
  }
  const { entity_id, entity_type, verified_at } = verification
  return {
    entity_id,
    entity_type,
    verified_at: verified_at ? new Date(verified_at).toISOString() : null,
  }
}
