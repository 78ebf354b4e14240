import { readEnvironment } from "./environment"
import { paymentModule, paymentProviderIds } from "./payment-module"

const environment = (overrides: Record<string, string> = {}) =>
  readEnvironment({
    DATABASE_URL: "postgres://localhost/shop",
    JWT_SECRET: "jwt",
    COOKIE_SECRET: "cookie",
    ...overrides,
  })

const keys = {
  STRIPE_API_KEY: "sk_test_1",
  STRIPE_WEBHOOK_SECRET: "whsec_1",
}

describe("paymentModule", () => {
  it("leaves core's manual payment alone without a key", () => {
    expect(paymentModule(environment())).toEqual([])
    expect(paymentModule(environment({ STRIPE_API_KEY: "" }))).toEqual([])
  })

  it("adds Stripe under the id that core's webhook route expects", () => {
    expect(paymentModule(environment(keys))).toEqual([
      {
        resolve: "@medusajs/medusa/payment",
        options: {
          providers: [
            {
              resolve: "./src/providers/payment-stripe",
              id: "stripe",
              options: {
                apiKey: "sk_test_1",
                webhookSecret: "whsec_1",
                capture: true,
              },
            },
          ],
        },
      },
    ])
  })

  it("passes the address of a proxy and the way to capture on", () => {
    const [entry] = paymentModule(
      environment({
        ...keys,
        STRIPE_API_BASE: "http://127.0.0.1:12111",
        STRIPE_CAPTURE: "manual",
      })
    )
    expect(entry.options?.providers).toEqual([
      expect.objectContaining({
        options: expect.objectContaining({
          apiBase: "http://127.0.0.1:12111",
          capture: false,
        }),
      }),
    ])
  })

  it("offers Stripe without a secret for webhooks too; the provider refuses them", () => {
    const [entry] = paymentModule(environment({ STRIPE_API_KEY: "sk_test_1" }))
    expect(entry.options?.providers).toEqual([
      expect.objectContaining({
        options: { apiKey: "sk_test_1", capture: true },
      }),
    ])
  })

  it("refuses a way to capture that there is not", () => {
    expect(() => environment({ ...keys, STRIPE_CAPTURE: "sometimes" })).toThrow(
      "STRIPE_CAPTURE"
    )
  })
})

describe("paymentProviderIds", () => {
  it("names Stripe as soon as there is a key", () => {
    expect(paymentProviderIds({})).toEqual(["pp_system_default"])
    expect(paymentProviderIds({ STRIPE_API_KEY: "sk_test_1" })).toEqual([
      "pp_system_default",
      "pp_stripe_stripe",
    ])
  })
})
