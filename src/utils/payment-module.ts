import type { Environment } from "./environment"
import type { ModuleEntry } from "./infrastructure"

/** The id under which core knows the Stripe provider of this store. */
export const STRIPE_PROVIDER_ID = "pp_stripe_stripe"

/**
 * Stripe beside core's manual payment, as soon as there is a key; nothing
 * otherwise. Without a secret to check webhooks with, the provider warns and
 * refuses every webhook.
 */
export function paymentModule(env: Environment): ModuleEntry[] {
  if (!env.STRIPE_API_KEY) {
    return []
  }
  return [
    {
      resolve: "@medusajs/medusa/payment",
      options: {
        providers: [
          {
            resolve: "./src/providers/payment-stripe",
            id: "stripe",
            options: {
              apiKey: env.STRIPE_API_KEY,
              ...(env.STRIPE_WEBHOOK_SECRET && {
                webhookSecret: env.STRIPE_WEBHOOK_SECRET,
              }),
              capture: env.STRIPE_CAPTURE === "automatic",
              ...(env.STRIPE_API_BASE && { apiBase: env.STRIPE_API_BASE }),
            },
          },
        ],
      },
    },
  ]
}

/** The payment providers that a new region of this store offers. */
export function paymentProviderIds(
  env: Pick<Environment, "STRIPE_API_KEY">
): string[] {
  return [
    "pp_system_default",
    ...(env.STRIPE_API_KEY ? [STRIPE_PROVIDER_ID] : []),
  ]
}
