import { listMail, mailSettled, readMail } from "../../helpers/mail"
import { createAdmin, type SignedIn, uniqueEmail } from "../../helpers/people"
import { capturedEvents, readBooks } from "../../helpers/payment"
import { createProduct } from "../../helpers/products"
import { runScript } from "../../helpers/script"
import type { Shop } from "../../helpers/shop"
import {
  bootStripeShop,
  enableStripe,
  startStripePayment,
} from "../../helpers/stripe"
import { waitFor } from "../../helpers/wait"
import type { StripeSimulator } from "../../simulators/stripe/simulator"
import type { StripeEvent } from "../../simulators/stripe/types"

describe("Stripe's webhooks", () => {
  let shop: Shop
  let stripe: StripeSimulator
  let admin: SignedIn
  let variantId: string

  beforeAll(async () => {
    ;({ shop, stripe } = await bootStripeShop())
    admin = await createAdmin(shop)
    await enableStripe(shop, admin)
    const { variant } = await createProduct(shop, admin.client, { stock: 100 })
    variantId = variant.id
  }, 180_000)

  afterAll(async () => {
    await shop?.close()
    await stripe?.close()
  })

  const start = (email?: string) =>
    startStripePayment(shop, { items: [{ variant_id: variantId }], email })
  const complete = (cartId: string) =>
    shop.store.post(`/store/carts/${cartId}/complete`)
  const session = async (id: string) =>
    (await shop.db.query("select * from payment_session where id = $1", [id]))
      .rows[0]
  const events = async () =>
    (
      await shop.db.query(
        "select event_id, status, attempts from shop_payment_event"
      )
    ).rows
  const worked = () =>
    waitFor(
      async () =>
        (await events()).every(({ status }) =>
          ["done", "ignored"].includes(status)
        ),
      { what: "every event to be worked on", timeout: 60_000 }
    )
  const incidents = async (reference: string) => {
    const { body } = await admin.client.get("/admin/payment-incidents")
    return body.payment_incidents.filter(
      (incident: { reference: string }) => incident.reference === reference
    )
  }

  /** Keeps webhooks back while something happens, then hands them over. */
  const during = async (act: () => unknown): Promise<StripeEvent[]> => {
    stripe.webhooks.hold()
    await act()
    const { heldBack } = stripe.webhooks
    await stripe.webhooks.release(() => [])
    return heldBack
  }

  const paid = (cart: { total: number }) => ({
    orders: [expect.any(String)],
    payments: 1,
    captured: Math.round(cart.total * 100),
    refunded: 0,
    booked: Math.round(cart.total * 100),
    reserved: 1,
  })

  it("B30 (webhook): D10: a refusal is recorded with the session and told once, in any number of deliveries", async () => {
    const email = uniqueEmail("refused")
    const { session: started, intentId } = await start(email)
    const reports = await during(() => {
      stripe.confirm(intentId, { decline: "insufficient_funds" })
      stripe.confirm(intentId, { decline: "insufficient_funds" })
    })
    await Promise.all(
      reports
        .reverse()
        .flatMap((event) => Array(5).fill(event))
        .map((event: StripeEvent) => stripe.webhooks.deliver(event))
    )
    await worked()
    expect(await session(started.id)).toMatchObject({
      status: "error",
      data: {
        id: intentId,
        last_payment_error: { decline_code: "insufficient_funds" },
      },
    })
    const mail = await readMail(shop, { to: email, template: "payment-failed" })
    expect(mail.text).toContain(
      "Your card has insufficient funds. Please pay with another card."
    )
    await mailSettled(shop)
    expect(await listMail(shop, { to: email })).toHaveLength(1)
  }, 120_000)

  it("B30: D10: a cart whose refusal was reported is paid again at once", async () => {
    const { cart, session: started, intentId } = await start()
    stripe.confirm(intentId, { decline: "do_not_honor" })
    await waitFor(async () => (await session(started.id)).status === "error", {
      what: "the refusal to be recorded",
    })
    stripe.confirm(intentId)
    const { body } = await complete(cart.id)
    expect(body.type).toBe("order")
    await worked()
    expect(await readBooks(shop, cart.id)).toEqual(paid(cart))
  }, 120_000)

  it("D10: canceled and processing are recorded too", async () => {
    const email = uniqueEmail("canceled")
    const { session: started, intentId } = await start(email)
    const intent = stripe.state.paymentIntents.get(intentId)
    intent.status = "processing"
    stripe.state.record("payment_intent.processing", intent)
    await waitFor(
      async () => (await session(started.id)).data.status === "processing",
      { what: "processing to be recorded" }
    )
    expect((await session(started.id)).status).toBe("pending")
    intent.status = "canceled"
    stripe.state.record("payment_intent.canceled", intent)
    await waitFor(
      async () => (await session(started.id)).status === "canceled",
      { what: "canceled to be recorded" }
    )
    const mail = await readMail(shop, { to: email, template: "payment-failed" })
    expect(mail.text).toContain("The payment was canceled. Please pay again.")
  }, 120_000)

  it("D11: an event is worked on at once, not after core's five seconds", async () => {
    const { cart, intentId } = await start()
    stripe.confirm(intentId)
    await waitFor(async () => (await readBooks(shop, cart.id)).captured > 0, {
      what: "the order to be paid",
      timeout: 60_000,
    })
    await worked()
    expect(
      (await events()).every(
        ({ status, attempts }) => status === "ignored" || attempts === 1
      )
    ).toBe(true)
    // What core emits, with its delay, for the providers of others.
    expect(shop.logs()).not.toContain("Processing payment.webhook_received")
  }, 120_000)

  it("D13: before, during and after completing, ten times at once and in reverse: one order, one capture, one event, one mail", async () => {
    const before = capturedEvents(shop)
    const email = uniqueEmail("once")
    const { cart, intentId } = await start(email)
    const reports = await during(() => stripe.confirm(intentId))
    const many = reports
      .reverse()
      .flatMap((event) => Array(10).fill(event) as StripeEvent[])
    const [answers] = await Promise.all([
      Promise.all([complete(cart.id), complete(cart.id), complete(cart.id)]),
      ...many.map((event) => stripe.webhooks.deliver(event)),
    ])
    await worked()
    const ids = new Set(answers.map(({ body }) => body.order?.id))
    const books = await readBooks(shop, cart.id)
    expect(books).toEqual(paid(cart))
    expect([...ids]).toEqual(books.orders)
    await Promise.all(many.map((event) => stripe.webhooks.deliver(event)))
    await worked()
    expect((await complete(cart.id)).body.order.id).toBe(books.orders[0])
    expect(await readBooks(shop, cart.id)).toEqual(paid(cart))
    await readMail(shop, { to: email, template: "order-placed" })
    await mailSettled(shop)
    await readMail(shop, { to: email, template: "invoice" })
    expect(
      (await listMail(shop, { to: email }))
        .map(({ template }) => template)
        .sort()
    ).toEqual(["invoice", "order-placed"])
    await waitFor(() => capturedEvents(shop) === before + 1, {
      what: "payment.captured",
    })
    const { rows } = await shop.db.query(
      "select event_id, count(*)::int as n from shop_payment_event group by 1 having count(*) > 1"
    )
    expect(rows).toEqual([])
  }, 180_000)

  it("D13: payment.captured comes once when the storefront completes and Stripe has taken the money", async () => {
    const before = capturedEvents(shop)
    const { cart, intentId } = await start()
    const reports = await during(() => stripe.confirm(intentId))
    expect((await complete(cart.id)).body.type).toBe("order")
    await waitFor(() => capturedEvents(shop) === before + 1, {
      what: "payment.captured",
    })
    for (const event of reports) {
      await stripe.webhooks.deliver(event)
    }
    await worked()
    expect(capturedEvents(shop)).toBe(before + 1)
  }, 120_000)

  it("refunds in Stripe's dashboard and disputes are incidents, each once", async () => {
    const { cart, intentId } = await start()
    stripe.confirm(intentId)
    expect((await complete(cart.id)).body.type).toBe("order")
    await worked()
    stripe.webhooks.duplicate(5)
    stripe.refund(intentId, 300)
    stripe.refund(intentId, 200)
    await waitFor(async () => (await incidents(intentId)).length > 0, {
      what: "an incident",
    })
    await worked()
    const refunds = await incidents(intentId)
    const total = refunds.reduce(
      (sum: number, { amount }: { amount: number }) => sum + amount,
      0
    )
    expect(total).toBe(5)
    for (const incident of refunds) {
      expect(incident).toMatchObject({
        kind: "external_refund",
        status: "open",
        currency_code: "eur",
        actions: ["refund", "dismiss"],
      })
    }
    const dispute = stripe.dispute(intentId, { amount: 100 })
    const found = await waitFor(
      async () =>
        (await incidents(intentId)).find(
          ({ kind }: { kind: string }) => kind === "dispute"
        ),
      { what: "the dispute" }
    )
    expect(found).toMatchObject({
      status: "open",
      amount: 1,
      details: { reason: "fraudulent", status: "needs_response" },
      actions: ["dismiss"],
    })
    stripe.closeDispute(dispute.id, "won")
    await waitFor(
      async () =>
        (await incidents(intentId)).find(
          ({ id }: { id: string }) => id === found.id
        )?.status === "resolved",
      { what: "the dispute to be settled" }
    )
    stripe.webhooks.duplicate(1)
    await worked()
  }, 180_000)

  it("B29 (webhook): an event that was accepted survives kill -9, and is worked on once", async () => {
    const { cart, intentId } = await start()
    stripe.faults.add({ method: "GET", path: intentId, hang: "before" })
    const reports = await during(() => stripe.confirm(intentId))
    const [succeeded] = reports.filter(
      ({ type }) => type === "payment_intent.succeeded"
    )
    await stripe.webhooks.deliver(succeeded)
    await waitFor(
      async () =>
        (await events()).some(({ status }) => status === "processing"),
      { what: "the event to be worked on" }
    )
    await shop.kill()
    stripe.faults.clear()
    // What a worker may take has gone by.
    await shop.db.query(
      "update shop_payment_event set due_at = now() where status = 'processing'"
    )
    await shop.start()
    await runScript(shop, "reconcile-payments")
    await waitFor(
      async () => (await readBooks(shop, cart.id)).orders.length > 0,
      { what: "the order", timeout: 60_000 }
    )
    await stripe.webhooks.deliver(succeeded)
    await worked()
    expect(await readBooks(shop, cart.id)).toEqual(paid(cart))
  }, 180_000)
})
