import type { MedusaContainer } from "@medusajs/framework/types"
import { mailLink } from "../../workflows/mail/utils/mail-link"
import { resolveOptions } from "../resolve-options"

/** Where somebody asks for a new password: a page of the storefront, or of the admin. */
export function forgotPasswordUrl(
  container: MedusaContainer,
  actorType: string
): string {
  const { shop, mail } = resolveOptions(container)
  return actorType === "user"
    ? `${shop.backendUrl}/app/reset-password`
    : mailLink(mail.links, "forgotPassword")
}
