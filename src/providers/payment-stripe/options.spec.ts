import { parseStripeProviderOptions } from "./options"

const required = { apiKey: "sk_test_1", webhookSecret: "whsec_1" }

describe("the options of the Stripe provider", () => {
  it("fill in how often and how long Stripe is asked", () => {
    expect(parseStripeProviderOptions(required)).toEqual({
      ...required,
      maxNetworkRetries: 2,
      timeout: 20_000,
    })
  })

  it("keep Medusa's own", () => {
    const options = {
      ...required,
      capture: true,
      automaticPaymentMethods: true,
      paymentMethodConfiguration: "pmc_1",
      paymentDescription: "An order",
      asyncPaymentMethodTypes: ["sepa_debit"],
    }
    expect(parseStripeProviderOptions(options)).toMatchObject(options)
  })

  it.each([
    [
      undefined,
      "`apiKey`: must be set to the secret key of your Stripe account",
    ],
    [
      { ...required, apiKey: "" },
      "`apiKey`: must be set to the secret key of your Stripe account",
    ],
    [
      { ...required, apiKey: "pk_test_1" },
      "`apiKey`: is a publishable key; the secret key (sk_… or rk_…) belongs here",
    ],
    [
      { ...required, apiBase: "api.stripe.com" },
      "`apiBase`: must be an http(s) address",
    ],
    [
      { ...required, apiBase: "http://127.0.0.1:1/v1" },
      "`apiBase`: must be an address without a path, such as http://127.0.0.1:12111",
    ],
    [
      { ...required, timeout: 5 },
      "`timeout`: must be milliseconds, 1000 or more",
    ],
    [
      { ...required, maxNetworkRetries: 99 },
      "`maxNetworkRetries`: must be a whole number from 0 to 10",
    ],
    [{ ...required, capture: "yes" }, "`capture`: must be true or false"],
    [{ ...required, colour: "red" }, "`colour` is not an option"],
  ])("refuse %j in one sentence", (options, fault) => {
    expect(() => parseStripeProviderOptions(options)).toThrow(
      `The Stripe payment provider cannot start with these options: ${fault}`
    )
  })
})
