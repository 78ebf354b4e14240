import type { MedusaContainer } from "@medusajs/framework/types"
import { resolveOptions } from "../resolve-options"
import { readAccountHolder } from "./account-holder"
import { findEmailIdentity } from "./email-identity"
import { checkPassword, type PasswordFault } from "./password-policy"

/** Checks a new password of an account that exists, with what is known of its owner. */
export async function checkNewPassword(
  container: MedusaContainer,
  { entity_id, actor_type }: { entity_id: string; actor_type: string },
  password: string
): Promise<PasswordFault[]> {
  const identity = await findEmailIdentity(container, entity_id)
  const holder = identity?.auth_identity_id
    ? await readAccountHolder(container, identity.auth_identity_id, actor_type)
    : undefined
  return checkPassword(password, {
    email: entity_id,
    first_name: holder?.first_name,
    last_name: holder?.last_name,
    shopName: resolveOptions(container).shop.name,
  })
}
