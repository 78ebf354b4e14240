import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { localeOf } from "../../workflows/mail/utils/prepare-mails"

/** The person behind an identity, as mails and the password policy speak of them. */
export type AccountHolder = {
  actor_type: string
  /** Unset between registering an email and making its customer. */
  actor_id?: string
  first_name?: string | null
  last_name?: string | null
  /** Language they want to be written to in. */
  locale?: string
}

type Person = {
  id: string
  first_name?: string | null
  last_name?: string | null
  metadata?: unknown
}

/**
 * Reads who an identity belongs to.
 *
 * @param actorType whose side of it is meant: one email can be a customer's and an admin's
 */
export async function readAccountHolder(
  container: MedusaContainer,
  authIdentityId: string,
  actorType: string
): Promise<AccountHolder> {
  const [identity] = await container
    .resolve(Modules.AUTH)
    .listAuthIdentities({ id: [authIdentityId] })
  const actor_id = identity?.app_metadata?.[`${actorType}_id`]
  const holder: AccountHolder = { actor_type: actorType }
  if (typeof actor_id !== "string") {
    return holder
  }
  if (actorType !== "customer" && actorType !== "user") {
    return { ...holder, actor_id }
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: actorType,
    fields: ["id", "first_name", "last_name", "metadata"],
    filters: { id: actor_id },
  })
  const person = (data as Person[])[0]
  return {
    ...holder,
    actor_id,
    first_name: person?.first_name,
    last_name: person?.last_name,
    locale: localeOf(person?.metadata),
  }
}
