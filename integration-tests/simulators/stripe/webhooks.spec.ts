import {
  createStripeClient,
  type StripeClient,
} from "../../../src/providers/payment-stripe/stripe-client"
import { waitFor } from "../../helpers/wait"
import { startEndpoint } from "./endpoint"
import { StripeSimulator } from "./simulator"
import { signature } from "./webhooks"

const secret = "whsec_test"

describe("webhooks of the simulator", () => {
  let simulator: StripeSimulator
  let stripe: StripeClient
  let endpoint: Awaited<ReturnType<typeof startEndpoint>>

  beforeEach(async () => {
    endpoint = await startEndpoint()
    simulator = await StripeSimulator.start({
      webhook: { url: endpoint.url, secret },
    })
    stripe = createStripeClient({
      apiKey: "sk_test_1",
      apiBase: simulator.url,
    })
  })

  afterEach(async () => {
    await simulator.close()
    await endpoint.close()
  })

  const start = async (overrides: Record<string, unknown> = {}) => {
    const { id } = await stripe.paymentIntents.create({
      amount: 1000,
      currency: "eur",
      ...overrides,
    })
    await simulator.webhooks.settled()
    endpoint.received.length = 0
    return id
  }

  const types = async () => {
    await simulator.webhooks.settled()
    return endpoint.received.map(({ payload }) => JSON.parse(payload).type)
  }

  it("are signed as the real SDK checks it, over the raw body", async () => {
    const id = await start()
    simulator.confirm(id)
    await simulator.webhooks.settled()
    const { payload, signature: header } = endpoint.received[1]
    const event = stripe.webhooks.constructEvent(payload, header, secret)
    expect(event).toMatchObject({
      object: "event",
      api_version: "2024-04-10",
      livemode: false,
      type: "payment_intent.succeeded",
      data: { object: { id, status: "succeeded", amount_received: 1000 } },
    })
    expect(() =>
      stripe.webhooks.constructEvent(`${payload} `, header, secret)
    ).toThrow("No signatures found matching the expected signature")
    expect(() =>
      stripe.webhooks.constructEvent(payload, header, "whsec_other")
    ).toThrow("No signatures found matching the expected signature")
    const old = signature(payload, secret, 1_600_000_000)
    expect(() => stripe.webhooks.constructEvent(payload, old, secret)).toThrow(
      "Timestamp outside the tolerance zone"
    )
  })

  it("tell a payment from its start to its refund and dispute", async () => {
    const { id } = await stripe.paymentIntents.create({
      amount: 1000,
      currency: "eur",
      capture_method: "manual",
    })
    simulator.confirm(id, "pm_card_visa_chargeDeclined")
    simulator.confirm(id, "pm_card_authenticationRequired")
    simulator.authenticate(id)
    await stripe.paymentIntents.capture(id)
    simulator.refund(id, 400)
    const { id: disputeId } = simulator.dispute(id)
    simulator.closeDispute(disputeId, "lost")
    const told = simulator.events().map(({ type }) => type)
    expect(told).toEqual([
      "payment_intent.created",
      "charge.failed",
      "payment_intent.payment_failed",
      "payment_intent.requires_action",
      "charge.succeeded",
      "payment_intent.amount_capturable_updated",
      "charge.captured",
      "payment_intent.succeeded",
      "refund.created",
      "charge.refunded",
      "charge.dispute.created",
      "charge.dispute.funds_withdrawn",
      "charge.dispute.closed",
    ])
    expect((await types()).sort()).toEqual(told.sort())
    const { data } = await stripe.events.list({ limit: 100 })
    expect(data).toHaveLength(told.length)
  })

  it("come again until the shop has listened", async () => {
    const id = await start()
    endpoint.answers.push(500, 503)
    await stripe.paymentIntents.cancel(id)
    await simulator.webhooks.settled()
    expect(endpoint.received).toHaveLength(3)
    expect(
      simulator.webhooks.deliveries.slice(-3).map(({ status }) => status)
    ).toEqual([500, 503, 200])
  })

  it("can be held back and come in another order", async () => {
    const id = await start({ capture_method: "manual" })
    simulator.webhooks.hold(({ type }) => type !== "refund.created")
    simulator.confirm(id)
    await stripe.paymentIntents.capture(id)
    simulator.refund(id, 1)
    expect(await types()).toEqual(["refund.created"])
    endpoint.received.length = 0
    await simulator.webhooks.release((events) => [...events].reverse())
    expect(await types()).toEqual([
      "charge.refunded",
      "payment_intent.succeeded",
      "charge.captured",
      "payment_intent.amount_capturable_updated",
      "charge.succeeded",
    ])
  })

  it("can come twice at once and be replayed later", async () => {
    const id = await start()
    simulator.webhooks.duplicate(2)
    await stripe.paymentIntents.cancel(id)
    expect(await types()).toEqual([
      "payment_intent.canceled",
      "payment_intent.canceled",
    ])
    const [event] = simulator.events(id).slice(-1)
    await simulator.webhooks.deliver(event)
    const ids = endpoint.received.map(({ payload }) => JSON.parse(payload).id)
    expect(ids).toEqual([event.id, event.id, event.id])
  })

  it("stop when the simulator does", async () => {
    await endpoint.close()
    await stripe.paymentIntents.create({ amount: 1000, currency: "eur" })
    await waitFor(() => simulator.webhooks.deliveries.length)
    await simulator.close()
    expect(simulator.webhooks.deliveries.every(({ status }) => !status)).toBe(
      true
    )
  })
})
