import { createStripeClient } from "../../../src/providers/payment-stripe/stripe-client"
import { stripeContract } from "./contract"
import { StripeSimulator } from "./simulator"

describe("what the shop relies on, at the simulator", () => {
  let simulator: StripeSimulator

  beforeAll(async () => {
    simulator = await StripeSimulator.start()
  })

  afterAll(() => simulator.close())

  stripeContract(() =>
    createStripeClient({
      apiKey: "sk_test_contract",
      apiBase: simulator.url,
      maxNetworkRetries: 0,
    })
  )
})

describe("what the shop relies on, at Stripe", () => {
  const apiKey = process.env.STRIPE_CONTRACT_API_KEY ?? ""

  if (apiKey && !/^[sr]k_test_/.test(apiKey)) {
    throw new Error(
      "STRIPE_CONTRACT_API_KEY must be the key of a test account: sk_test_… or rk_test_…"
    )
  }
  if (apiKey) {
    stripeContract(() => createStripeClient({ apiKey, maxNetworkRetries: 2 }))
  } else {
    it("contract test against Stripe: not run (no STRIPE_CONTRACT_API_KEY)", () => {
      process.stderr.write(
        "contract test against Stripe: not run (no STRIPE_CONTRACT_API_KEY)\n"
      )
      expect(apiKey).toBe("")
    })
  }
})
