import type { MedusaContainer } from "@medusajs/framework/types"
import { resolveOptions } from "../resolve-options"
import type { PasswordPerson } from "./personal-words"

/** What is known of somebody who registers: what they wrote, and the shop's name. */
export function personOfBody(
  container: MedusaContainer,
  { email, first_name, last_name }: Record<string, unknown>
): PasswordPerson {
  const text = (value: unknown) =>
    typeof value === "string" ? value : undefined
  return {
    email: text(email),
    first_name: text(first_name),
    last_name: text(last_name),
    shopName: resolveOptions(container).shop.name,
  }
}
