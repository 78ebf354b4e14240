import type { StripeClient } from "../../../src/providers/payment-stripe/stripe-client"

const RETURN_URL = "https://storefront.test/paid"

/**
 * What the shop relies on at Stripe. The same assertions run against the simulator
 * and, with credentials, against a real test account: so the simulator stays honest.
 */
export function stripeContract(client: () => StripeClient): void {
  const start = (overrides: Record<string, unknown> = {}) =>
    client().paymentIntents.create({
      amount: 2000,
      currency: "eur",
      capture_method: "automatic",
      payment_method_types: ["card"],
      metadata: { session_id: "payses_contract" },
      ...overrides,
    })
  const confirm = (id: string, paymentMethod: string) =>
    client().paymentIntents.confirm(id, {
      payment_method: paymentMethod,
      return_url: RETURN_URL,
    })

  it("starts a payment that waits for a card", async () => {
    const intent = await start()
    expect(intent).toMatchObject({
      object: "payment_intent",
      amount: 2000,
      amount_received: 0,
      currency: "eur",
      status: "requires_payment_method",
      last_payment_error: null,
      latest_charge: null,
      metadata: { session_id: "payses_contract" },
    })
    expect(intent.id).toMatch(/^pi_/)
    expect(intent.client_secret).toContain(`${intent.id}_secret_`)
    const updated = await client().paymentIntents.update(intent.id, {
      amount: 2500,
    })
    expect(updated.amount).toBe(2500)
  })

  it("takes the money at once with automatic capture", async () => {
    const { id } = await start()
    const paid = await confirm(id, "pm_card_visa")
    expect(paid).toMatchObject({
      status: "succeeded",
      amount_received: 2000,
      amount_capturable: 0,
    })
    const read = await client().paymentIntents.retrieve(id, {
      expand: ["payment_method", "latest_charge"],
    })
    expect(read.payment_method).toMatchObject({
      type: "card",
      card: { brand: "visa", last4: "4242" },
    })
    expect(read.latest_charge).toMatchObject({
      object: "charge",
      paid: true,
      captured: true,
      payment_intent: id,
    })
  })

  it("holds the money with manual capture, takes a part and releases the rest", async () => {
    const { id } = await start({ capture_method: "manual" })
    const held = await confirm(id, "pm_card_visa")
    expect(held).toMatchObject({
      status: "requires_capture",
      amount_capturable: 2000,
      amount_received: 0,
    })
    const captured = await client().paymentIntents.capture(id, {
      amount_to_capture: 1500,
    })
    expect(captured).toMatchObject({
      status: "succeeded",
      amount_capturable: 0,
      amount_received: 1500,
    })
    await expect(client().paymentIntents.capture(id)).rejects.toMatchObject({
      statusCode: 400,
      type: "StripeInvalidRequestError",
      code: "payment_intent_unexpected_state",
      payment_intent: { id, status: "succeeded" },
    })
  })

  it("releases held money when the payment is canceled, once", async () => {
    const { id } = await start({ capture_method: "manual" })
    await confirm(id, "pm_card_visa")
    const canceled = await client().paymentIntents.cancel(id, {
      cancellation_reason: "requested_by_customer",
    })
    expect(canceled).toMatchObject({
      status: "canceled",
      cancellation_reason: "requested_by_customer",
      amount_capturable: 0,
    })
    await expect(client().paymentIntents.cancel(id)).rejects.toMatchObject({
      statusCode: 400,
      code: "payment_intent_unexpected_state",
      payment_intent: { status: "canceled" },
    })
  })

  it.each([
    ["pm_card_visa_chargeDeclined", "card_declined", "generic_decline"],
    [
      "pm_card_visa_chargeDeclinedInsufficientFunds",
      "card_declined",
      "insufficient_funds",
    ],
    ["pm_card_visa_chargeDeclinedLostCard", "card_declined", "lost_card"],
    ["pm_card_visa_chargeDeclinedStolenCard", "card_declined", "stolen_card"],
    ["pm_card_chargeDeclinedExpiredCard", "expired_card", "expired_card"],
    ["pm_card_chargeDeclinedIncorrectCvc", "incorrect_cvc", "incorrect_cvc"],
    [
      "pm_card_chargeDeclinedProcessingError",
      "processing_error",
      "processing_error",
    ],
    [
      "pm_card_visa_chargeDeclinedVelocityLimitExceeded",
      "card_declined",
      "card_velocity_exceeded",
    ],
  ])("refuses %s and lets another card pay", async (card, code, reason) => {
    const { id } = await start()
    await expect(confirm(id, card)).rejects.toMatchObject({
      statusCode: 402,
      type: "StripeCardError",
      code,
      decline_code: reason,
      payment_intent: { id, status: "requires_payment_method" },
    })
    const refused = await client().paymentIntents.retrieve(id)
    expect(refused.last_payment_error).toMatchObject({
      type: "card_error",
      code,
      decline_code: reason,
    })
    const paid = await confirm(id, "pm_card_visa")
    expect(paid).toMatchObject({
      status: "succeeded",
      last_payment_error: null,
    })
  })

  it("asks for 3-D Secure first", async () => {
    const { id } = await start()
    const asked = await confirm(id, "pm_card_authenticationRequired")
    expect(asked).toMatchObject({
      status: "requires_action",
      next_action: { type: "redirect_to_url" },
    })
    await expect(client().paymentIntents.capture(id)).rejects.toMatchObject({
      code: "payment_intent_unexpected_state",
    })
  })

  it("gives money back in parts, never more than was taken", async () => {
    const { id } = await start()
    await confirm(id, "pm_card_visa")
    const first = await client().refunds.create({
      payment_intent: id,
      amount: 500,
    })
    expect(first).toMatchObject({
      object: "refund",
      amount: 500,
      status: "succeeded",
      payment_intent: id,
    })
    const tooMuch = client().refunds.create({
      payment_intent: id,
      amount: 1501,
    })
    await expect(tooMuch).rejects.toMatchObject({
      statusCode: 400,
      type: "StripeInvalidRequestError",
      param: "amount",
    })
    await client().refunds.create({ payment_intent: id })
    await expect(
      client().refunds.create({ payment_intent: id })
    ).rejects.toMatchObject({
      statusCode: 400,
      code: "charge_already_refunded",
    })
    const { data } = await client().refunds.list({ payment_intent: id })
    expect(data.map(({ amount }) => amount)).toEqual([1500, 500])
  })

  it("answers an idempotency key once, and refuses it with other parameters", async () => {
    const idempotencyKey = `contract-${Date.now()}-${Math.random()}`
    const params = { amount: 900, currency: "eur" }
    const intents = client().paymentIntents
    const first = await intents.create(params, { idempotencyKey })
    const second = await intents.create(params, { idempotencyKey })
    expect(second.id).toBe(first.id)
    await expect(
      intents.create({ ...params, amount: 901 }, { idempotencyKey })
    ).rejects.toMatchObject({
      statusCode: 400,
      type: "StripeIdempotencyError",
    })
  })

  it("keeps a customer's card", async () => {
    const customer = await client().customers.create({
      email: "contract@example.test",
      name: "Ana Molnar",
      address: { city: "Hamburg", country: "DE" },
    })
    expect(customer.address).toMatchObject({ city: "Hamburg", country: "DE" })
    const setup = await client().setupIntents.create({
      customer: customer.id,
      payment_method_types: ["card"],
      payment_method: "pm_card_visa",
      confirm: true,
    })
    expect(setup.status).toBe("succeeded")
    const kept = await client().customers.listPaymentMethods(customer.id, {
      limit: 100,
    })
    expect(kept.data).toHaveLength(1)
    const [method] = kept.data
    const detached = await client().paymentMethods.detach(method.id)
    expect(detached.customer).toBeNull()
    const deleted = await client().customers.del(customer.id)
    expect(deleted).toMatchObject({ id: customer.id, deleted: true })
  })

  it("lists payments newest first, page by page", async () => {
    const customer = await client().customers.create({})
    const ids: string[] = []
    for (const amount of [1000, 1100, 1200]) {
      ids.push((await start({ amount, customer: customer.id })).id)
    }
    const first = await client().paymentIntents.list({
      customer: customer.id,
      limit: 2,
    })
    expect(first.has_more).toBe(true)
    expect(first.data.map(({ id }) => id)).toEqual([ids[2], ids[1]])
    const second = await client().paymentIntents.list({
      customer: customer.id,
      limit: 2,
      starting_after: ids[1],
    })
    expect(second.has_more).toBe(false)
    expect(second.data.map(({ id }) => id)).toEqual([ids[0]])
    await client().customers.del(customer.id)
  })

  it("says what is wrong with a request", async () => {
    const intents = client().paymentIntents
    await expect(intents.retrieve("pi_missing")).rejects.toMatchObject({
      statusCode: 404,
      code: "resource_missing",
      param: "intent",
    })
    await expect(
      intents.create({ amount: 1.5, currency: "eur" })
    ).rejects.toMatchObject({
      statusCode: 400,
      code: "parameter_invalid_integer",
      param: "amount",
    })
    await expect(
      intents.create({ amount: 1000, currency: "zzz" })
    ).rejects.toMatchObject({ statusCode: 400, param: "currency" })
    const unknown = { amount: 1000, currency: "eur", colour: "red" }
    await expect(intents.create(unknown)).rejects.toMatchObject({
      statusCode: 400,
      code: "parameter_unknown",
      param: "colour",
    })
  })
}
