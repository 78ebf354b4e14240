import {
  createStripeClient,
  type StripeClient,
} from "../../../src/providers/payment-stripe/stripe-client"
import { StripeSimulator } from "./simulator"

const params = { amount: 1000, currency: "eur" }

describe("faults of the simulator", () => {
  let simulator: StripeSimulator
  let stripe: StripeClient

  beforeEach(async () => {
    simulator = await StripeSimulator.start()
    stripe = client(0)
  })

  afterEach(() => simulator.close())

  const client = (maxNetworkRetries: number, timeout?: number) =>
    createStripeClient({
      apiKey: "sk_test_1",
      apiBase: simulator.url,
      maxNetworkRetries,
      timeout,
    })
  const intents = () => simulator.state.paymentIntents.list()

  it("answer with an error as often as wanted, before anything is done", async () => {
    simulator.faults.add({ status: 500, times: 2, path: "/payment_intents" })
    for (const _ of [1, 2]) {
      await expect(stripe.paymentIntents.create(params)).rejects.toMatchObject({
        statusCode: 500,
        type: "StripeAPIError",
      })
    }
    expect(intents()).toHaveLength(0)
    await stripe.paymentIntents.create(params)
    expect(intents()).toHaveLength(1)
  })

  it("answer that there are too many requests", async () => {
    simulator.faults.add({ status: 429 })
    await expect(stripe.paymentIntents.list()).rejects.toMatchObject({
      statusCode: 429,
      type: "StripeRateLimitError",
      code: "rate_limit",
    })
  })

  it("hit only the method and path that they are for", async () => {
    simulator.faults.add({ status: 503, method: "GET", path: "/v1/refunds" })
    await stripe.paymentIntents.list()
    await expect(stripe.refunds.list()).rejects.toMatchObject({
      statusCode: 503,
    })
  })

  it("never answer, until the SDK gives up", async () => {
    simulator.faults.add({ hang: "before" })
    await expect(
      client(0, 50).paymentIntents.create(params)
    ).rejects.toMatchObject({ type: "StripeConnectionError" })
    expect(intents()).toHaveLength(0)
  })

  it("take the money and close the connection; the SDK's retry takes it no second time", async () => {
    const { id } = await stripe.paymentIntents.create({
      ...params,
      payment_method_types: ["card"],
    })
    simulator.faults.add({ drop: "after", path: "/confirm" })
    const paid = await client(2).paymentIntents.confirm(id, {
      payment_method: "pm_card_visa",
    })
    expect(paid.status).toBe("succeeded")
    expect(simulator.state.charges.list()).toHaveLength(1)
    const keys = simulator.requests
      .filter(({ path }) => path.endsWith("/confirm"))
      .map(({ idempotencyKey }) => idempotencyKey)
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
  })

  it("take the money and never answer", async () => {
    const { id } = await stripe.paymentIntents.create({
      ...params,
      payment_method_types: ["card"],
    })
    simulator.faults.add({ hang: "after", path: "/confirm" })
    await expect(
      client(0, 50).paymentIntents.confirm(id, {
        payment_method: "pm_card_visa",
      })
    ).rejects.toMatchObject({ type: "StripeConnectionError" })
    expect(simulator.intent(id).status).toBe("succeeded")
  })

  it("end when they are cleared", async () => {
    simulator.faults.add({ status: 500, times: 100 })
    simulator.faults.clear()
    await stripe.paymentIntents.create(params)
  })
})
