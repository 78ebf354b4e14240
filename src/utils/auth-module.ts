import type { Environment } from "./environment"
import type { ModuleEntry } from "./infrastructure"

/** A day: the link stands in the welcome mail, which nobody hurries to read. Core's default is 15 minutes. */
const VERIFICATION_SECONDS = 86_400

/** Medusa's auth module as it is by default, with links that verify an address for a day. */
export function authModule(): ModuleEntry {
  return {
    resolve: "@medusajs/medusa/auth",
    options: {
      providers: [
        { resolve: "@medusajs/medusa/auth-emailpass", id: "emailpass" },
      ],
      verification: {
        providers: [
          { id: "token", options: { ttl_seconds: VERIFICATION_SECONDS } },
        ],
      },
    },
  }
}

/** What core asks of a customer before a login, where the shop wants verified addresses. */
export function authVerifications(
  env: Environment
): Record<string, { entity_type: string; auth_provider: string }[]> {
  return env.ACCOUNT_REQUIRE_VERIFIED_EMAIL
    ? { customer: [{ entity_type: "email", auth_provider: "emailpass" }] }
    : {}
}
