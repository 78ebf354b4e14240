import { readMail } from "../../helpers/mail"
import {
  createAdmin,
  createCustomer,
  type SignedIn,
  uniqueEmail,
} from "../../helpers/people"
import { readBooks } from "../../helpers/payment"
import { createProduct, setStock } from "../../helpers/products"
import { runScript } from "../../helpers/script"
import type { Shop } from "../../helpers/shop"
import type { Json } from "../../helpers/http"
import {
  bootStripeShop,
  enableStripe,
  startStripePayment,
} from "../../helpers/stripe"
import type { StripeSimulator } from "../../simulators/stripe/simulator"

type Started = Awaited<ReturnType<typeof startStripePayment>>

describe("the comparison of money and orders", () => {
  let shop: Shop
  let stripe: StripeSimulator
  let admin: SignedIn
  let left: Started
  let soldOut: Started & { email: string }
  let changed: Started
  let refunded: Started
  let disputed: Started
  let young: Started

  const pay = async (variant_id: string, email?: string) => {
    const started = await startStripePayment(shop, {
      items: [{ variant_id }],
      email,
    })
    stripe.confirm(started.intentId)
    return started
  }
  const complete = async (cartId: string) => {
    const { body } = await shop.store.post(`/store/carts/${cartId}/complete`)
    expect(body.type).toBe("order")
  }
  const compare = () => runScript(shop, "reconcile-payments")
  const list = async (query: Record<string, string> = {}): Promise<Json[]> => {
    const { status, body } = await admin.client.get(
      "/admin/payment-incidents",
      { query: { limit: 100, ...query } }
    )
    expect(status).toBe(200)
    return body.payment_incidents
  }
  const about = async ({ intentId }: Started) =>
    (await list()).filter(({ reference }) => reference === intentId)
  const resolve = (id: string, body: object) =>
    admin.client.post(`/admin/payment-incidents/${id}/resolve`, body)
  const cents = ({ cart }: Started) => Math.round(cart.total * 100)
  const atStripe = ({ intentId }: Started) =>
    stripe.state.refunds
      .list()
      .filter((refund) => refund.payment_intent === intentId)
      .reduce((sum, { amount }) => sum + amount, 0)

  beforeAll(async () => {
    ;({ shop, stripe } = await bootStripeShop())
    // The shop hears of nothing: all of this is the comparison's.
    stripe.webhooks.connect(undefined)
    admin = await createAdmin(shop)
    await enableStripe(shop, admin)
    const { variant } = await createProduct(shop, admin.client, { stock: 50 })
    const rare = await createProduct(shop, admin.client, { stock: 1 })
    const email = uniqueEmail("sold-out")
    stripe.state.moveClock(-3600)
    left = await pay(variant.id)
    soldOut = { ...(await pay(rare.variant.id, email)), email }
    await setStock(
      admin.client,
      String(rare.inventoryItemId),
      rare.locationId,
      0
    )
    changed = await pay(variant.id)
    await shop.store.post(
      `/store/carts/${changed.cart.id}/line-items/${changed.cart.items[0].id}`,
      { quantity: 2 }
    )
    refunded = await pay(variant.id)
    await complete(refunded.cart.id)
    stripe.refund(refunded.intentId, 250)
    disputed = await pay(variant.id)
    await complete(disputed.cart.id)
    stripe.dispute(disputed.intentId)
    stripe.state.moveClock(3600)
    young = await pay(variant.id)
    stripe.faults.add({
      method: "GET",
      path: "/v1/payment_intents",
      status: 500,
      times: 6,
    })
    // Twice: nothing may be told or done twice.
    await compare()
    await compare()
    stripe.faults.clear()
    const unreachable = await list({ kind: "provider_unreachable" })
    expect(unreachable).toMatchObject([{ status: "open", amount: null }])
    await compare()
    await compare()
  }, 400_000)

  afterAll(async () => {
    await shop?.close()
    await stripe?.close()
  })

  it("a provider that did not answer is one incident, settled when it answers again", async () => {
    expect(await list({ kind: "provider_unreachable" })).toMatchObject([
      {
        status: "resolved",
        provider_id: "pp_stripe_stripe",
        note: "The provider answers again",
        resolved_by: null,
      },
    ])
  })

  it("B29 (comparison): money without an order becomes the order that it was paid for", async () => {
    expect(await readBooks(shop, left.cart.id)).toEqual({
      orders: [expect.any(String)],
      payments: 1,
      captured: cents(left),
      refunded: 0,
      booked: cents(left),
      reserved: 1,
    })
    expect(await about(left)).toEqual([])
  })

  it("a payment that is minutes old is left to the storefront", async () => {
    expect((await readBooks(shop, young.cart.id)).orders).toEqual([])
    await complete(young.cart.id)
  })

  it("money for what is sold out goes back once, and the shopper is told", async () => {
    expect((await readBooks(shop, soldOut.cart.id)).orders).toEqual([])
    expect(atStripe(soldOut)).toBe(cents(soldOut))
    const mail = await readMail(shop, {
      to: soldOut.email,
      template: "payment-failed",
    })
    expect(mail.subject).toBe(
      "Your order could not be placed; your money is on its way back"
    )
    expect(await about(soldOut)).toMatchObject([
      {
        kind: "paid_without_order",
        status: "resolved",
        action: "refund",
        amount: soldOut.cart.total,
        resolved_by: null,
        actions: [],
      },
    ])
    // The money is gone: the cart cannot be completed with it.
    const { body } = await shop.store.post(
      `/store/carts/${soldOut.cart.id}/complete`
    )
    expect(body.type).not.toBe("order")
  })

  it("an amount that differs from the total waits for an admin; two presses at once refund once", async () => {
    const [incident, ...others] = await about(changed)
    expect(others).toEqual([])
    expect(incident).toMatchObject({
      kind: "amount_mismatch",
      status: "open",
      order_id: null,
      cart_id: changed.cart.id,
      details: { why: "total", actual: changed.cart.total },
      actions: ["complete", "refund", "dismiss"],
    })
    const press = () =>
      resolve(incident.id, { action: "refund", note: "Asked by phone" })
    const answers = await Promise.all([press(), press(), press()])
    for (const { status, body } of answers) {
      expect(status).toBe(200)
      expect(body.payment_incident).toMatchObject({
        status: "resolved",
        action: "refund",
        note: "Asked by phone",
        resolved_by: admin.id,
      })
    }
    expect(atStripe(changed)).toBe(cents(changed))
    const other = await resolve(incident.id, { action: "dismiss" })
    expect(other.status).toBe(400)
    expect(other.body).toEqual({
      type: "not_allowed",
      message: "The incident was settled already: refund",
    })
  })

  it("a refund in Stripe's dashboard is one incident, and is noted in the books by a press", async () => {
    const [incident, ...others] = await about(refunded)
    expect(others).toEqual([])
    expect(incident).toMatchObject({
      kind: "external_refund",
      status: "open",
      amount: 2.5,
      currency_code: "eur",
      actions: ["refund", "dismiss"],
    })
    const { status } = await resolve(incident.id, { action: "refund" })
    expect(status).toBe(200)
    expect(await readBooks(shop, refunded.cart.id)).toMatchObject({
      refunded: 250,
      booked: cents(refunded) - 250,
    })
    expect(atStripe(refunded)).toBe(250)
    const { body } = await admin.client.get(
      `/admin/orders/${incident.order_id}`,
      { query: { fields: "+payment_status,+summary" } }
    )
    expect(body.order.payment_status).toBe("partially_refunded")
    expect(body.order.summary.pending_difference).toBe(0)
    await compare()
    expect(await about(refunded)).toHaveLength(1)
  }, 120_000)

  it("a dispute can only be dismissed here", async () => {
    const [incident] = await about(disputed)
    expect(incident).toMatchObject({
      kind: "dispute",
      status: "open",
      amount: disputed.cart.total,
      details: { reason: "fraudulent", status: "needs_response" },
    })
    const { status, body } = await resolve(incident.id, { action: "refund" })
    expect(status).toBe(400)
    expect(body).toEqual({
      type: "not_allowed",
      message: "The incident cannot be settled by refund; possible: dismiss",
    })
    const dismissed = await resolve(incident.id, { action: "dismiss" })
    expect(dismissed.status).toBe(200)
    const read = await admin.client.get(
      `/admin/payment-incidents/${incident.id}`
    )
    expect(read.body).toEqual(dismissed.body)
  })

  it("lists by status and kind, for admins only", async () => {
    const kinds = (await list({ status: "resolved" })).map(({ kind }) => kind)
    expect(kinds).toEqual(
      expect.arrayContaining(["provider_unreachable", "paid_without_order"])
    )
    expect(await list({ kind: "dispute", status: "open" })).toEqual([])
    const path = "/admin/payment-incidents"
    const customer = await createCustomer(shop)
    for (const client of [shop.http, customer.client]) {
      expect((await client.get(path)).status).toBe(401)
      expect(
        (await client.post(`${path}/payinc_x/resolve`, { action: "dismiss" }))
          .status
      ).toBe(401)
    }
    const bad = await admin.client.get(path, { query: { colour: "red" } })
    expect(bad.status).toBe(400)
    expect(bad.body.message).toBe(
      "Invalid request: Unrecognized fields: 'colour'"
    )
    const unknown = await resolve("payinc_unknown", { action: "dismiss" })
    expect(unknown.status).toBe(404)
    const wrong = await resolve("payinc_unknown", { action: "burn" })
    expect(wrong.status).toBe(400)
  })
})
