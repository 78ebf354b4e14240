import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/** The options of the Stripe provider: Medusa's own, and how to reach Stripe. */
export const StripeProviderOptionsSchema = z.strictObject({
  /** Secret (`sk_…`) or restricted (`rk_…`) key of the Stripe account. */
  apiKey: z
    .string({ error: "must be set to the secret key of your Stripe account" })
    .min(1, { error: "must be set to the secret key of your Stripe account" })
    .refine((key) => !key.startsWith("pk_"), {
      error: "is a publishable key; the secret key (sk_… or rk_…) belongs here",
    }),
  /** Signing secret (`whsec_…`) of the webhook endpoint; every webhook is refused without. */
  webhookSecret: z
    .string({ error: "must be the signing secret of the webhook" })
    .min(1, { error: "must be the signing secret of the webhook" })
    .optional(),
  /** Where Stripe's API answers, for a proxy or a simulator. @default "https://api.stripe.com" */
  apiBase: z
    .url({ protocol: /^https?$/, error: "must be an http(s) address" })
    .refine(hasNoPath, {
      error:
        "must be an address without a path, such as http://127.0.0.1:12111",
    })
    .optional(),
  /** How often the SDK tries again after a connection error, a 409 or a 5xx. @default 2 */
  maxNetworkRetries: z
    .number({ error: "must be a whole number from 0 to 10" })
    .int({ error: "must be a whole number from 0 to 10" })
    .min(0, { error: "must be a whole number from 0 to 10" })
    .max(10, { error: "must be a whole number from 0 to 10" })
    .default(2),
  /** Milliseconds after which one request is given up. @default 20000 */
  timeout: z
    .number({ error: "must be milliseconds, 1000 or more" })
    .int({ error: "must be milliseconds, 1000 or more" })
    .min(1000, { error: "must be milliseconds, 1000 or more" })
    .default(20_000),
  /** Take the money at once (true) or when an admin captures it. @default false */
  capture: z.boolean({ error: "must be true or false" }).optional(),
  /** Send `automatic_payment_methods: { enabled: true }`. */
  automaticPaymentMethods: z
    .boolean({ error: "must be true or false" })
    .optional(),
  /** Id (`pmc_…`) of a payment method configuration of the Stripe Dashboard. */
  paymentMethodConfiguration: z.string().optional(),
  /** Description of a payment that brings none. */
  paymentDescription: z.string().optional(),
  /** Payment methods whose order may be made while the money is on its way. */
  asyncPaymentMethodTypes: z.array(z.string()).optional(),
})

export type StripeProviderOptions = z.output<typeof StripeProviderOptionsSchema>

/**
 * Checks the options and fills in the defaults.
 *
 * @throws {MedusaError} one sentence that names each bad option and what it must be
 */
export function parseStripeProviderOptions(
  input: unknown
): StripeProviderOptions {
  const result = StripeProviderOptionsSchema.safeParse(input ?? {})
  if (result.success) {
    return result.data
  }
  const faults = result.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => `\`${key}\` is not an option`)
      : [`\`${issue.path.join(".")}\`: ${issue.message}`]
  )
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `The Stripe payment provider cannot start with these options: ${faults.join("; ")}`
  )
}

function hasNoPath(value: string): boolean {
  if (!URL.canParse(value)) {
    // The check before this one has said so already.
    return true
  }
  const { pathname, search, username } = new URL(value)
  return pathname === "/" && !search && !username
}
