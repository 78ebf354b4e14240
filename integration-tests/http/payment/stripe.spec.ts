import { observeResponses } from "../../helpers/http"
import type { Json } from "../../helpers/http"
import { listMail, readMail } from "../../helpers/mail"
import { createCart, startPayment } from "../../helpers/orders"
import {
  createAdmin,
  createCustomer,
  type SignedIn,
  uniqueEmail,
} from "../../helpers/people"
import { createProduct } from "../../helpers/products"
import type { Shop } from "../../helpers/shop"
import {
  bootStripeShop,
  enableStripe,
  startStripePayment,
  STRIPE_KEYS,
  STRIPE_PROVIDER,
} from "../../helpers/stripe"
import { waitFor } from "../../helpers/wait"
import type { StripeSimulator } from "../../simulators/stripe/simulator"
import type { StripeEvent } from "../../simulators/stripe/types"
import { signature } from "../../simulators/stripe/webhooks"

describe("Stripe payments", () => {
  let shop: Shop
  let stripe: StripeSimulator
  let admin: SignedIn
  let variantId: string
  const answers: string[] = []

  beforeAll(async () => {
    observeResponses((_method, _path, { body }) =>
      answers.push(JSON.stringify(body) ?? "")
    )
    ;({ shop, stripe } = await bootStripeShop())
    admin = await createAdmin(shop)
    await enableStripe(shop, admin)
    const { variant } = await createProduct(shop, admin.client, {
      stock: 1000,
    })
    variantId = variant.id
  })

  afterAll(async () => {
    await shop?.close()
    await stripe?.close()
  })

  const items = () => [{ variant_id: variantId, quantity: 2 }]
  const complete = (cartId: string) =>
    shop.store.post(`/store/carts/${cartId}/complete`)

  /** The order of a cart, as soon as there is one and its payment is noted. */
  const orderOf = (cartId: string): Promise<Json> =>
    waitFor(
      async () => {
        const orderId = await findOrderId(cartId)
        if (!orderId) {
          return undefined
        }
        // The webhook writes the order down before it asks for the money.
        const { body } = await admin.client.get(`/admin/orders/${orderId}`, {
          query: { fields: "+payment_status,*payment_collections.payments" },
        })
        return body.order?.payment_status !== "not_paid" && body.order
      },
      { what: "the webhook to place the order", timeout: 40_000 }
    )

  const findOrderId = async (cartId: string): Promise<string | undefined> => {
    const { rows } = await shop.db.query(
      "select order_id from order_cart where cart_id = $1 and deleted_at is null",
      [cartId]
    )
    return rows[0]?.order_id
  }

  it("B28: offers Stripe in the regions that an admin enabled it in", async () => {
    const cart = await createCart(shop, { items: items() })
    const { status, body } = await shop.store.get("/store/payment-providers", {
      query: { region_id: cart.region_id },
    })
    expect(status).toBe(200)
    expect(
      body.payment_providers.map(({ id }: { id: string }) => id).sort()
    ).toEqual([STRIPE_PROVIDER, "pp_system_default"])
  })

  it("B28: starts a payment for the cart's total in cents, with keys from the environment", async () => {
    const { cart, session, intentId } = await startStripePayment(shop, {
      items: items(),
    })
    expect(session).toMatchObject({
      provider_id: STRIPE_PROVIDER,
      status: "pending",
      amount: cart.total,
      currency_code: "eur",
    })
    expect(session.data.client_secret).toContain(`${intentId}_secret_`)
    expect(stripe.intent(intentId)).toMatchObject({
      amount: Math.round(cart.total * 100),
      currency: "eur",
      capture_method: "automatic",
      status: "requires_payment_method",
      metadata: { session_id: session.id },
    })
  })

  it("B28: a paid cart becomes an order whose payment is captured", async () => {
    const { cart, intentId } = await startStripePayment(shop, {
      items: items(),
    })
    expect(stripe.confirm(intentId, "pm_card_visa").status).toBe("succeeded")
    const { status, body } = await complete(cart.id)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      type: "order",
      order: { total: cart.total, currency_code: "eur" },
    })
    const order = await waitFor(
      async () => {
        const current = await orderOf(cart.id)
        return current.payment_status === "captured" && current
      },
      { what: "the payment to be captured" }
    )
    expect(order.payment_collections[0].payments).toEqual([
      expect.objectContaining({
        provider_id: STRIPE_PROVIDER,
        amount: cart.total,
        captured_at: expect.any(String),
      }),
    ])
    expect(stripe.intent(intentId).amount_received).toBe(
      Math.round(cart.total * 100)
    )
  })

  it("B28: a cart whose payment waits for a card does not become an order", async () => {
    const { cart } = await startStripePayment(shop, { items: items() })
    const { body } = await complete(cart.id)
    expect(body.type).not.toBe("order")
    expect(await findOrderId(cart.id)).toBeUndefined()
  })

  it("B29 (order): a webhook alone completes the order when the storefront never comes back", async () => {
    const { cart, intentId } = await startStripePayment(shop, {
      items: items(),
    })
    stripe.confirm(intentId, "pm_card_mastercard")
    const order = await orderOf(cart.id)
    expect(order).toMatchObject({
      total: cart.total,
      payment_status: "captured",
    })
  })

  it("B30 (mail): a refused card is told to the shopper in Stripe's words, once a payment", async () => {
    const email = uniqueEmail("refused")
    const { intentId } = await startStripePayment(shop, {
      items: items(),
      email,
    })
    stripe.confirm(intentId, "pm_card_visa_chargeDeclinedInsufficientFunds")
    const mail = await readMail(shop, { to: email, template: "payment-failed" })
    expect(mail.text).toContain("insufficient funds")
    stripe.confirm(intentId, "pm_card_visa_chargeDeclined")
    await waitFor(
      async () => {
        const { rows } = await shop.db.query(
          "select data from payment_session where data->>'id' = $1",
          [intentId]
        )
        const { last_payment_error: error } = rows[0].data
        return error?.decline_code === "generic_decline"
      },
      { what: "the second refusal to be recorded" }
    )
    expect(
      await listMail(shop, { to: email, template: "payment-failed" })
    ).toHaveLength(1)
  }, 90_000)

  it("a refund by an admin gives the money back at Stripe", async () => {
    const { cart, intentId } = await startStripePayment(shop, {
      items: items(),
    })
    stripe.confirm(intentId)
    await complete(cart.id)
    const order = await orderOf(cart.id)
    const [payment] = order.payment_collections[0].payments
    const { status } = await admin.client.post(
      `/admin/payments/${payment.id}/refund`,
      { amount: 5 }
    )
    expect(status).toBe(200)
    expect(stripe.state.refunds.list()).toEqual([
      expect.objectContaining({
        payment_intent: intentId,
        amount: 500,
        status: "succeeded",
      }),
    ])
  })

  it("knows a signed-in customer at Stripe, once for all their payments", async () => {
    const customer = await createCustomer(shop)
    const buy = async () => {
      const { intentId } = await startStripePayment(shop, {
        client: customer.client,
        items: items(),
      })
      return stripe.intent(intentId).customer
    }
    const first = await buy()
    expect(first).toEqual(expect.stringMatching(/^cus_/))
    expect(await buy()).toBe(first)
    expect(stripe.state.customers.get(String(first))).toMatchObject({
      email: customer.email,
      name: "Ana Molnar",
    })
  })

  it("releases a payment when the shopper changes the cart, and starts another for the new total", async () => {
    const { cart, intentId } = await startStripePayment(shop, {
      items: items(),
    })
    const changed = await shop.store.post(
      `/store/carts/${cart.id}/line-items/${cart.items[0].id}`,
      { quantity: 3 }
    )
    expect(changed.status).toBe(200)
    expect(stripe.intent(intentId).status).toBe("canceled")
    const session = await startPayment(shop, cart.id, {
      provider: STRIPE_PROVIDER,
    })
    expect(stripe.intent(session.data.id)).toMatchObject({
      amount: Math.round(changed.body.cart.total * 100),
      status: "requires_payment_method",
    })
  })

  it("starts the payment once although Stripe answers late, with an error or not at all", async () => {
    const before = stripe.state.paymentIntents.list().length
    const path = "/v1/payment_intents"
    stripe.faults.add({ method: "POST", path, status: 500 })
    stripe.faults.add({ method: "POST", path, drop: "after" })
    const { session } = await startStripePayment(shop, { items: items() })
    expect(session.status).toBe("pending")
    expect(stripe.state.paymentIntents.list()).toHaveLength(before + 1)
  })

  describe("webhooks of others", () => {
    const manualCart = async () => {
      const cart = await createCart(shop, { items: items() })
      const session = await startPayment(shop, cart.id)
      return { cart, session }
    }

    /** A signed event about an intent, with another session in its metadata. */
    const forged = (
      type: string,
      intentId: string,
      change: Record<string, unknown>
    ): StripeEvent => {
      const intent = stripe.intent(intentId)
      return {
        ...stripe.events(intentId)[0],
        id: stripe.state.newId("evt"),
        type,
        data: { object: { ...intent, ...change } },
      }
    }

    const ignored = (eventId: string) =>
      waitFor(() => shop.logs().includes(`Stripe event ${eventId}`), {
        what: `event ${eventId} to be ignored`,
        timeout: 40_000,
      })

    it("D2: a signed webhook of another shop's payment changes nothing", async () => {
      const innocent = await manualCart()
      const open = await startStripePayment(shop, { items: items() })
      const left = await startStripePayment(shop, { items: items() })
      await startPayment(shop, left.cart.id)
      const paid = {
        amount: 1000,
        amount_capturable: 1000,
        amount_received: 1000,
        currency: "eur",
      }
      const events = [
        // Another Medusa shop on the same Stripe account.
        forged("payment_intent.amount_capturable_updated", open.intentId, {
          ...paid,
          id: "pi_of_another_shop",
          metadata: { session_id: "payses_of_another_shop" },
        }),
        forged("payment_intent.succeeded", open.intentId, {
          ...paid,
          id: "pi_of_another_shop",
          metadata: { session_id: "payses_of_another_shop" },
        }),
        // A session of this shop that was not opened with Stripe.
        forged("payment_intent.succeeded", open.intentId, {
          ...paid,
          metadata: { session_id: innocent.session.id },
        }),
        // A copy of this shop's database: the same session, another payment.
        forged("payment_intent.succeeded", open.intentId, {
          ...paid,
          id: "pi_of_a_copy",
          metadata: { session_id: open.session.id },
        }),
        // A session that the shopper has left for manual payment.
        forged("payment_intent.succeeded", left.intentId, paid),
        // An integration that is no shop at all.
        forged("payment_intent.succeeded", open.intentId, {
          ...paid,
          metadata: {},
        }),
      ]
      await Promise.all(events.map((event) => stripe.webhooks.deliver(event)))
      for (const event of events) {
        await ignored(event.id)
      }
      for (const { cart } of [innocent, open, left]) {
        expect(await findOrderId(cart.id)).toBeUndefined()
        const { body } = await shop.store.get(`/store/carts/${cart.id}`, {
          query: { fields: "+completed_at" },
        })
        expect(body.cart.completed_at).toBeNull()
      }

      stripe.confirm(open.intentId)
      const order = await orderOf(open.cart.id)
      expect(order.payment_status).toBe("captured")
      for (const { cart } of [innocent, left]) {
        expect(await findOrderId(cart.id)).toBeUndefined()
      }
    })

    it("a webhook of a provider that is not there is 404", async () => {
      const { status, body } = await shop.http.post(
        "/hooks/payment/paypal_paypal",
        {}
      )
      expect(status).toBe(404)
      expect(body).toEqual({
        type: "not_found",
        message: "Payment provider with id: pp_paypal_paypal was not found",
      })
    })

    it("a webhook that Stripe did not sign is 400 and changes nothing", async () => {
      const { cart, intentId } = await startStripePayment(shop, {
        items: items(),
      })
      stripe.webhooks.hold()
      stripe.confirm(intentId)
      const [paid] = stripe.webhooks.heldBack.filter(
        ({ type }) => type === "payment_intent.succeeded"
      )
      const payload = JSON.stringify(paid)
      const send = (headers: Record<string, string>, body = payload) =>
        shop.http.post("/hooks/payment/stripe_stripe", body, {
          headers: { "content-type": "application/json", ...headers },
        })
      const signed = (secret: string, seconds?: number) => ({
        "stripe-signature": signature(payload, secret, seconds),
      })
      const secret = STRIPE_KEYS.STRIPE_WEBHOOK_SECRET
      const longAgo = Math.floor(Date.now() / 1000) - 3600
      for (const answer of [
        await send({}),
        await send(signed("whsec_of_somebody_else")),
        await send(signed(secret, longAgo)),
        await send(
          signed(secret),
          payload.replace('"livemode":false', '"livemode":true')
        ),
        await send(signed(secret), `${payload} `),
      ]) {
        expect(answer.status).toBe(400)
        expect(answer.body).toEqual({
          type: "invalid_data",
          message: "The signature is not valid",
        })
      }
      const events = await shop.db.query(
        "select 1 from shop_payment_event where event_id = $1",
        [paid.id]
      )
      expect(events.rows).toEqual([])
      expect(await findOrderId(cart.id)).toBeUndefined()

      await stripe.webhooks.release()
      expect((await orderOf(cart.id)).payment_status).toBe("captured")
    })
  })

  // The last test of the file: it looks at everything the others have caused.
  it("B28: no Stripe key is in any answer or in the log", () => {
    const said = `${answers.join("\n")}\n${shop.logs()}`
    expect(answers.length).toBeGreaterThan(20)
    for (const key of Object.values(STRIPE_KEYS)) {
      expect(said).not.toContain(key)
    }
  })
})

describe("Stripe payments with STRIPE_CAPTURE=manual", () => {
  let shop: Shop
  let stripe: StripeSimulator
  let admin: SignedIn

  beforeAll(async () => {
    ;({ shop, stripe } = await bootStripeShop({
      env: { STRIPE_CAPTURE: "manual" },
    }))
    admin = await createAdmin(shop)
    await enableStripe(shop, admin)
  })

  afterAll(async () => {
    await shop?.close()
    await stripe?.close()
  })

  it("B28: the money is held with the order and taken when an admin captures it", async () => {
    const { variant } = await createProduct(shop, admin.client)
    const { cart, intentId } = await startStripePayment(shop, {
      items: [{ variant_id: variant.id }],
    })
    expect(stripe.confirm(intentId).status).toBe("requires_capture")
    const { body } = await shop.store.post(`/store/carts/${cart.id}/complete`)
    expect(body.type).toBe("order")
    const read = () =>
      admin.client.get(`/admin/orders/${body.order.id}`, {
        query: { fields: "+payment_status,*payment_collections.payments" },
      })
    const placed = await read()
    expect(placed.body.order.payment_status).toBe("authorized")

    const [payment] = placed.body.order.payment_collections[0].payments
    const captured = await admin.client.post(
      `/admin/payments/${payment.id}/capture`,
      {}
    )
    expect(captured.status).toBe(200)
    expect(stripe.intent(intentId).status).toBe("succeeded")
    expect((await read()).body.order.payment_status).toBe("captured")
  })
})
