import {
  createStripeClient,
  type StripeClient,
} from "../../../src/providers/payment-stripe/stripe-client"
import { CARDS, isCardNumber } from "./cards"
import { DECLINE_CODES, declineOf } from "./declines"
import { StripeSimulator } from "./simulator"

describe("the Stripe simulator", () => {
  let simulator: StripeSimulator
  let stripe: StripeClient

  beforeAll(async () => {
    simulator = await StripeSimulator.start({ apiKey: "sk_test_right" })
    stripe = createStripeClient({
      apiKey: "sk_test_right",
      apiBase: simulator.url,
      maxNetworkRetries: 0,
    })
  })

  afterAll(() => simulator.close())

  const start = (overrides: Record<string, unknown> = {}) =>
    stripe.paymentIntents.create({
      amount: 2000,
      currency: "eur",
      ...overrides,
    })

  describe("cards", () => {
    it("have numbers that a form would accept", () => {
      for (const { number } of Object.values(CARDS)) {
        expect(isCardNumber(number)).toBe(true)
      }
    })

    it.each(DECLINE_CODES)("can be refused with %s", async (code) => {
      const { id } = await start()
      const intent = simulator.confirm(id, { decline: code })
      expect(intent).toMatchObject({
        status: "requires_payment_method",
        payment_method: null,
        last_payment_error: { type: "card_error", ...declineOf(code) },
      })
      const charge = await stripe.charges.retrieve(String(intent.latest_charge))
      expect(charge).toMatchObject({ status: "failed", paid: false })
    })

    it("are taken by number from a browser, never from a server", async () => {
      const { id } = await start()
      expect(simulator.confirm(id, "4000 0000 0000 9995")).toMatchObject({
        last_payment_error: { decline_code: "insufficient_funds" },
      })
      expect(() => simulator.confirm(id, "4242424242424241")).toThrow(
        "Your card number is incorrect."
      )
      expect(simulator.confirm(id, "4242 4242 4242 4242").status).toBe(
        "succeeded"
      )
      await expect(
        stripe.paymentMethods.create({
          type: "card",
          card: { number: "4242424242424242", exp_month: 1, exp_year: 2099 },
        })
      ).rejects.toMatchObject({ statusCode: 402 })
    })

    it("dispute at once when they are made for it", async () => {
      const { id } = await start()
      simulator.confirm(id, "pm_card_createDispute")
      const { data } = await stripe.disputes.list({ payment_intent: id })
      expect(data).toEqual([
        expect.objectContaining({
          amount: 2000,
          reason: "fraudulent",
          status: "needs_response",
        }),
      ])
      await expect(
        stripe.refunds.create({ payment_intent: id })
      ).rejects.toMatchObject({ code: "charge_disputed" })
      simulator.closeDispute(data[0].id, "won")
      const refund = await stripe.refunds.create({ payment_intent: id })
      expect(refund.status).toBe("succeeded")
    })
  })

  describe("3-D Secure", () => {
    it("pays after the shopper has answered", async () => {
      const { id } = await start()
      expect(
        simulator.confirm(id, "pm_card_authenticationRequired")
      ).toMatchObject({
        status: "requires_action",
        next_action: { type: "use_stripe_sdk" },
      })
      expect(simulator.authenticate(id)).toMatchObject({
        status: "succeeded",
        next_action: null,
        amount_received: 2000,
      })
    })

    it("asks for another card when the shopper fails", async () => {
      const { id } = await start()
      simulator.confirm(id, "pm_card_authenticationRequired")
      expect(simulator.authenticate(id, false)).toMatchObject({
        status: "requires_payment_method",
        last_payment_error: { code: "payment_intent_authentication_failure" },
      })
      expect(simulator.confirm(id).status).toBe("succeeded")
    })

    it("can be passed and the card refused all the same", async () => {
      const { id } = await start()
      simulator.confirm(
        id,
        "pm_card_authenticationRequiredChargeDeclinedInsufficientFunds"
      )
      expect(simulator.authenticate(id)).toMatchObject({
        status: "requires_payment_method",
        last_payment_error: { decline_code: "insufficient_funds" },
      })
    })

    it("refuses a payment that nobody is there to answer for", async () => {
      await expect(
        start({
          confirm: true,
          off_session: true,
          payment_method: "pm_card_authenticationRequired",
          return_url: "https://storefront.test",
        })
      ).rejects.toMatchObject({
        statusCode: 402,
        code: "authentication_required",
      })
    })
  })

  describe("keys", () => {
    const as = (apiKey: string) =>
      createStripeClient({
        apiKey,
        apiBase: simulator.url,
        maxNetworkRetries: 0,
      })

    it("are refused when they are not the account's, and not repeated", async () => {
      const refused = as("sk_test_wrong_0123456789").paymentIntents.list()
      await expect(refused).rejects.toMatchObject({
        statusCode: 401,
        type: "StripeAuthenticationError",
        message: "Invalid API Key provided: sk_test_********6789",
      })
    })

    it("let a browser confirm the payment whose secret it has, and nothing else", async () => {
      const { id, client_secret } = await start()
      const browser = as("pk_test_shop")
      const confirm = (secret: string | null) =>
        browser.paymentIntents.confirm(id, {
          payment_method: "pm_card_visa",
          ...{ client_secret: secret },
        })
      await expect(confirm("guess")).rejects.toMatchObject({ statusCode: 401 })
      await expect(browser.paymentIntents.list()).rejects.toMatchObject({
        statusCode: 401,
      })
      expect((await confirm(client_secret)).status).toBe("succeeded")
    })
  })

  describe("idempotency", () => {
    it("repeats a refusal of the bank, but nothing that was never tried", async () => {
      const { id } = await start({ payment_method_types: ["card"] })
      const confirm = (idempotencyKey: string, payment_method: string) =>
        stripe.paymentIntents.confirm(
          id,
          { payment_method },
          { idempotencyKey }
        )
      for (const _ of [1, 2]) {
        await expect(
          confirm("declined", "pm_card_visa_chargeDeclined")
        ).rejects.toMatchObject({ statusCode: 402 })
      }
      const failed = simulator
        .events(id)
        .filter(({ type }) => type === "payment_intent.payment_failed")
      expect(failed).toHaveLength(1)
      await expect(confirm("unknown", "pm_nobody")).rejects.toMatchObject({
        statusCode: 404,
      })
      const paid = await confirm("unknown", "pm_card_visa")
      expect(paid.status).toBe("succeeded")
    })

    it("says that an answer is a repeated one", async () => {
      const idempotencyKey = "told-twice"
      const params = { amount: 700, currency: "eur" }
      const intents = stripe.paymentIntents
      const first = await intents.create(params, { idempotencyKey })
      const second = await intents.create(params, { idempotencyKey })
      expect(second.lastResponse.headers).toMatchObject({
        "idempotent-replayed": "true",
        "original-request": first.lastResponse.requestId,
      })
      expect(second.lastResponse.requestId).not.toBe(
        first.lastResponse.requestId
      )
    })
  })

  it("lists what was made within a time, page by page through the SDK's iterator", async () => {
    const before = simulator.state.now()
    simulator.state.moveClock(-3600)
    const old = await start()
    simulator.state.moveClock(3600)
    const { id } = await start()
    const recent: string[] = []
    for await (const intent of stripe.paymentIntents.list({
      created: { gte: before },
      limit: 1,
    })) {
      recent.push(intent.id)
    }
    expect(recent).toContain(id)
    expect(recent).not.toContain(old.id)
    const earlier = await stripe.paymentIntents.list({
      created: { lt: before - 1000 },
    })
    expect(earlier.data.map((intent) => intent.id)).toEqual([old.id])
  })

  it("settles refunds late, or sends them back", async () => {
    const pending = await start()
    simulator.confirm(pending.id, "pm_card_pendingRefund")
    const late = await stripe.refunds.create({ payment_intent: pending.id })
    expect(late.status).toBe("pending")
    simulator.settleRefund(late.id)
    expect((await stripe.refunds.retrieve(late.id)).status).toBe("succeeded")

    const failing = await start()
    simulator.confirm(failing.id, "pm_card_refundFail")
    const { id } = await stripe.refunds.create({ payment_intent: failing.id })
    expect(await stripe.refunds.retrieve(id)).toMatchObject({
      status: "failed",
      failure_reason: "expired_or_canceled_card",
    })
    const { latest_charge } = await stripe.paymentIntents.retrieve(failing.id, {
      expand: ["latest_charge"],
    })
    expect(latest_charge).toMatchObject({ amount_refunded: 0 })
  })

  it("refuses what the state of a payment forbids", async () => {
    const { id } = await start({ payment_method_types: ["card"] })
    const intents = stripe.paymentIntents
    await expect(intents.confirm(id)).rejects.toMatchObject({
      code: "payment_intent_unexpected_state",
    })
    simulator.confirm(id)
    await expect(
      intents.confirm(id, { payment_method: "pm_card_visa" })
    ).rejects.toMatchObject({ code: "payment_intent_unexpected_state" })
    await expect(intents.update(id, { amount: 1 })).rejects.toMatchObject({
      code: "payment_intent_unexpected_state",
    })
    await expect(intents.cancel(id)).rejects.toMatchObject({
      code: "payment_intent_unexpected_state",
    })
    const open = await start({ capture_method: "manual" })
    await expect(
      stripe.refunds.create({ payment_intent: open.id })
    ).rejects.toMatchObject({ statusCode: 400 })
    simulator.confirm(open.id)
    await expect(
      intents.capture(open.id, { amount_to_capture: 2001 })
    ).rejects.toMatchObject({ param: "amount_to_capture" })
  })

  it("says so when a route is missing", async () => {
    await expect(stripe.products.list()).rejects.toMatchObject({
      statusCode: 404,
      message:
        "Unrecognized request URL (GET: /v1/products). The simulator does not know it.",
    })
  })

  it("can be told what to do over HTTP, when it runs as a program", async () => {
    const { id } = await start()
    const tell = async (command: string, body: object) => {
      const response = await fetch(`${simulator.url}/_simulator/${command}`, {
        method: "POST",
        body: JSON.stringify(body),
      })
      return (await response.json()) as Record<string, unknown>
    }
    expect(
      await tell("confirm", { intent: id, decline: "do_not_honor" })
    ).toMatchObject({ status: "requires_payment_method" })
    expect(await tell("confirm", { intent: id })).toMatchObject({
      status: "succeeded",
    })
    expect(await tell("refund", { intent: id, amount: 100 })).toMatchObject({
      amount: 100,
    })
    await tell("faults", { fault: { status: 500 } })
    await expect(stripe.paymentIntents.retrieve(id)).rejects.toMatchObject({
      statusCode: 500,
    })
    expect(await tell("dance", {})).toMatchObject({
      error: { message: expect.stringContaining("knows these commands") },
    })
  })
})
