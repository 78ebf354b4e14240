import type { Json } from "../../helpers/http"
import { createAdmin, type SignedIn } from "../../helpers/people"
import { createProduct } from "../../helpers/products"
import type { Shop } from "../../helpers/shop"
import {
  bootStripeShop,
  enableStripe,
  placeStripeOrder,
} from "../../helpers/stripe"
import { waitFor } from "../../helpers/wait"
import type { StripeSimulator } from "../../simulators/stripe/simulator"

/** Every way in which an answer of Stripe can get lost: the SDK asks three times. */
const LOST = { method: "POST", path: "/v1/refunds", times: 3 } as const

describe("refunds of core at Stripe", () => {
  let shop: Shop
  let stripe: StripeSimulator
  let admin: SignedIn
  let variantId: string

  beforeAll(async () => {
    ;({ shop, stripe } = await bootStripeShop())
    admin = await createAdmin(shop)
    await enableStripe(shop, admin)
    const { variant } = await createProduct(shop, admin.client)
    variantId = variant.id
  })

  afterAll(async () => {
    await shop?.close()
    await stripe?.close()
  })

  const buy = () =>
    placeStripeOrder(shop, stripe, { items: [{ variant_id: variantId }] })

  const refunded = (intentId: string): number =>
    stripe.state.refunds
      .list()
      .filter(({ payment_intent }) => payment_intent === intentId)
      .reduce((sum, { amount }) => sum + amount, 0)

  const rows = async (paymentId: string): Promise<Json[]> =>
    (
      await shop.db.query(
        "select id, amount::float, metadata from refund where payment_id = $1 and deleted_at is null order by created_at",
        [paymentId]
      )
    ).rows

  it("are noted with Stripe's id", async () => {
    const { paymentId, intentId } = await buy()
    const { status } = await admin.client.post(
      `/admin/payments/${paymentId}/refund`,
      { amount: 4 }
    )
    expect(status).toBe(200)
    expect(refunded(intentId)).toBe(400)
    const [refund] = stripe.state.refunds.list()
    const [row] = await rows(paymentId)
    expect(row).toMatchObject({
      amount: 4,
      metadata: { stripe_refund_id: refund.id, stripe_refund_key: row.id },
    })
    expect(refund.metadata).toEqual({ shopkeeper_refund: row.id })
  })

  it("keep their row when Stripe took the money and every answer was lost", async () => {
    const { paymentId, intentId } = await buy()
    stripe.faults.add({ ...LOST, drop: "after" })
    const { status } = await admin.client.post(
      `/admin/payments/${paymentId}/refund`,
      { amount: 4 }
    )
    expect(status).toBe(200)
    expect(refunded(intentId)).toBe(400)
    expect(await rows(paymentId)).toEqual([
      expect.objectContaining({
        amount: 4,
        metadata: expect.objectContaining({
          stripe_unpaid: expect.stringContaining("connection"),
        }),
      }),
    ])
  })

  it("take the row back when Stripe refuses, in Stripe's words", async () => {
    const { paymentId, intentId } = await buy()
    stripe.dispute(intentId)
    const { status, body } = await admin.client.post(
      `/admin/payments/${paymentId}/refund`,
      { amount: 4 }
    )
    expect({ status, body }).toEqual({
      status: 400,
      body: {
        type: "not_allowed",
        message: expect.stringMatching(
          /^Stripe refused the refund: Charge ch_\w+ has been charged back; cannot issue a refund\.$/
        ),
      },
    })
    expect(await rows(paymentId)).toEqual([])
  })

  it("of the same amount are two when somebody asks twice", async () => {
    const { paymentId, intentId } = await buy()
    for (const _ of [1, 2]) {
      await admin.client.post(`/admin/payments/${paymentId}/refund`, {
        amount: 3,
      })
    }
    expect(refunded(intentId)).toBe(600)
    expect(await rows(paymentId)).toHaveLength(2)
  })

  it("take money that left for a row that is gone for the row that comes after it", async () => {
    const { paymentId, intentId } = await buy()
    const refund = `/admin/payments/${paymentId}/refund`
    await admin.client.post(refund, { amount: 3 })
    await shop.db.query("delete from refund where payment_id = $1", [paymentId])
    await admin.client.post(refund, { amount: 3 })
    expect(refunded(intentId)).toBe(300)
    expect(await rows(paymentId)).toHaveLength(1)
    await admin.client.post(refund, { amount: 3 })
    expect(refunded(intentId)).toBe(600)
  })

  it("of a canceled order leave once, whatever is lost", async () => {
    const { orderId, paymentId, intentId, total } = await buy()
    stripe.faults.add({ ...LOST, drop: "after" })
    const { status } = await admin.client.post(
      `/admin/orders/${orderId}/cancel`
    )
    expect(status).toBe(200)
    expect(refunded(intentId)).toBe(Math.round(total * 100))
    const order = await waitFor(
      async () => {
        const { body } = await admin.client.get(`/admin/orders/${orderId}`, {
          query: { fields: "status,payment_status" },
        })
        return body.order.status === "canceled" && body.order
      },
      { what: "the order to be canceled" }
    )
    expect(order.payment_status).toBe("refunded")
    expect(await rows(paymentId)).toEqual([
      expect.objectContaining({ amount: total }),
    ])
  })
})
