import { createRequire } from "node:module"
import type { MedusaStripeProviderService } from "./medusa-stripe"

/** A client of the Stripe SDK that Medusa's provider is built on. */
export type StripeClient = MedusaStripeProviderService["stripe_"]

export type StripeClientOptions = {
  apiKey: string
  /** Where Stripe's API answers. @default "https://api.stripe.com" */
  apiBase?: string
  maxNetworkRetries?: number
  timeout?: number
}

type StripeConfig = {
  host?: string
  port?: number
  protocol?: string
  maxNetworkRetries?: number
  timeout?: number
}

type StripeConstructor = new (
  apiKey: string,
  config: StripeConfig
) => StripeClient

/**
 * Makes a client of Stripe's API.
 *
 * The SDK is the copy that Medusa's provider itself loads: another version in the
 * same `node_modules` would speak another version of Stripe's API.
 */
export function createStripeClient({
  apiKey,
  apiBase,
  maxNetworkRetries,
  timeout,
}: StripeClientOptions): StripeClient {
  const Stripe: StripeConstructor = createRequire(
    require.resolve("@medusajs/payment-stripe")
  )("stripe")
  return new Stripe(apiKey, {
    ...(apiBase && address(apiBase)),
    ...(maxNetworkRetries !== undefined && { maxNetworkRetries }),
    ...(timeout !== undefined && { timeout }),
  })
}

function address(apiBase: string): StripeConfig {
  const { hostname, port, protocol } = new URL(apiBase)
  return {
    host: hostname,
    port: Number(port) || (protocol === "https:" ? 443 : 80),
    protocol: protocol.slice(0, -1),
  }
}
