import type { HttpResponse } from "../../helpers/http"
import { createAdmin, type SignedIn } from "../../helpers/people"
import { createProduct } from "../../helpers/products"
import {
  booksOf,
  buyByCard,
  refundedAt,
  squared,
} from "../../helpers/refund-requests"
import { runScript } from "../../helpers/script"
import { bootShop, type Shop } from "../../helpers/shop"
import { bootStripeShop, enableStripe } from "../../helpers/stripe"
import { waitFor } from "../../helpers/wait"
import type { Fault } from "../../simulators/stripe/faults"
import type { StripeSimulator } from "../../simulators/stripe/simulator"

describe("a refund request moves money once", () => {
  let shop: Shop
  let second: Shop
  let stripe: StripeSimulator
  let admin: SignedIn
  let variantId: string

  beforeAll(async () => {
    ;({ shop, stripe } = await bootStripeShop())
    second = await bootShop({
      database: shop.database,
      env: {
        STRIPE_API_KEY: shop.environment.STRIPE_API_KEY,
        STRIPE_WEBHOOK_SECRET: shop.environment.STRIPE_WEBHOOK_SECRET,
        STRIPE_API_BASE: stripe.url,
      },
    })
    admin = await createAdmin(shop)
    await enableStripe(shop, admin)
    const { variant } = await createProduct(shop, admin.client, {
      stock: 1000,
    })
    variantId = variant.id
  }, 120_000)

  afterAll(async () => {
    await second?.close()
    await shop?.close()
    await stripe?.close()
  })

  const askForOne = async () => {
    const bought = await buyByCard(shop, stripe, variantId)
    const { body } = await bought.ask(1)
    return { ...bought, id: body.refund_request.id as string }
  }
  const press = (
    where: Shop,
    id: string,
    decision: "approve" | "decline"
  ): Promise<HttpResponse> =>
    where.http
      .as(admin.token)
      .post(
        `/admin/refund-requests/${id}/${decision}`,
        decision === "approve" ? {} : { note: "No." }
      )

  it("B31 (once): twenty approvals at once in two processes are one refund, and all are answered the same", async () => {
    const { id, intentId, orderId } = await askForOne()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        press(index % 2 ? second : shop, id, "approve")
      )
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200))
    const { body } = await admin.client.get(`/admin/refund-requests/${id}`)
    expect(body.refund_request.status).toBe("refunded")
    expect(
      body.refund_request.history.map(
        ({ action }: { action: string }) => action
      )
    ).toEqual(["created", "approved", "refunded"])
    expect(refundedAt(stripe, intentId)).toBe(1000)
    expect(await booksOf(shop, orderId)).toEqual(squared(1000))
    const { rows } = await shop.db.query(
      "select template from mail_message where order_id = $1 and template like 'refund%' order by template",
      [orderId]
    )
    expect(rows.map(({ template }) => template)).toEqual([
      "refund-issued",
      "refund-request-decided",
      "refund-request-received",
    ])
  })

  it("of an approval and a refusal at once one stands", async () => {
    const { id, intentId, orderId } = await askForOne()
    const [approved, declined] = await Promise.all([
      press(shop, id, "approve"),
      press(second, id, "decline"),
    ])
    expect([approved.status, declined.status].sort()).toEqual([200, 400])
    const cents = approved.status === 200 ? 1000 : 0
    const { body } = await admin.client.get(`/admin/refund-requests/${id}`)
    expect(body.refund_request.status).toBe(cents ? "refunded" : "declined")
    expect(refundedAt(stripe, intentId)).toBe(cents)
    expect(await booksOf(shop, orderId)).toEqual(squared(cents))
  })

  it("of two requests at once one is opened", async () => {
    const { ask } = await buyByCard(shop, stripe, variantId)
    const answers = await Promise.all([ask(1), ask(1), ask(1), ask(1)])
    expect(answers.map(({ status }) => status).sort()).toEqual([
      201, 400, 400, 400,
    ])
  })

  it.each<[string, Fault]>([
    [
      "before Stripe has heard of it",
      { method: "GET", path: "/v1/refunds", hang: "before" },
    ],
    [
      "while Stripe has not begun",
      { method: "POST", path: "/v1/refunds", hang: "before" },
    ],
    [
      "when Stripe has paid and not answered",
      { method: "POST", path: "/v1/refunds", hang: "after" },
    ],
  ])(
    "B31 (kill -9): a shop that dies %s has paid once after one sweep",
    async (_when, fault) => {
      const { id, intentId, orderId } = await askForOne()
      const before = stripe.requests.length
      stripe.faults.add(fault)
      const pressed = press(shop, id, "approve").catch(() => "cut off")
      await waitFor(
        () =>
          stripe.requests
            .slice(before)
            .some(
              ({ method, path }) =>
                method === fault.method && path.startsWith("/v1/refunds")
            ),
        { what: "the shop to be in the middle of it" }
      )
      await shop.kill()
      expect(await pressed).toBe("cut off")
      stripe.faults.clear()
      const { rows } = await shop.db.query(
        "select status from shop_refund_request where id = $1",
        [id]
      )
      expect(rows[0].status).toBe("refunding")
      await shop.start()
      await shop.db.query(
        "update shop_refund_request set next_attempt_at = now() where id = $1",
        [id]
      )
      await runScript(shop, "settle-refunds")
      const { body } = await admin.client.get(`/admin/refund-requests/${id}`)
      expect(body.refund_request).toMatchObject({
        status: "refunded",
        error: null,
      })
      expect(refundedAt(stripe, intentId)).toBe(1000)
      expect(await booksOf(shop, orderId)).toEqual(squared(1000))
    },
    180_000
  )

  it("a request whose process died between any two writes is finished, not repeated", async () => {
    const { id, intentId, orderId } = await askForOne()
    await press(shop, id, "approve")
    const rewind = [
      // Nothing was told.
      "update shop_refund_request set announced_at = null, next_attempt_at = now() where id = $1",
      // The request was not closed.
      "update shop_refund_request set status = 'refunding', refunded_at = null, announced_at = null, next_attempt_at = now() where id = $1",
      // The share was not marked as paid.
      "with open as (update shop_refund_request set status = 'refunding', refunded_at = null, announced_at = null, next_attempt_at = now() where id = $1 returning id) update shop_refund_request_payment set paid_at = null where request_id in (select id from open)",
    ]
    for (const statement of rewind) {
      await shop.db.query(statement, [id])
      expect(
        (await press(second, id, "approve")).body.refund_request.status
      ).toBe("refunded")
      expect(refundedAt(stripe, intentId)).toBe(1000)
      expect(await booksOf(shop, orderId)).toEqual(squared(1000))
    }
  })

  it("core's own refund whose answer was lost is settled by the sweep", async () => {
    const { paymentId, intentId, orderId } = await buyByCard(
      shop,
      stripe,
      variantId
    )
    stripe.faults.add({
      method: "POST",
      path: "/v1/refunds",
      times: 3,
      drop: "before",
    })
    await admin.client.post(`/admin/payments/${paymentId}/refund`, {
      amount: 5,
    })
    expect(refundedAt(stripe, intentId)).toBe(0)
    await shop.db.query(
      "update refund set created_at = created_at - interval '3 minutes' where payment_id = $1",
      [paymentId]
    )
    await runScript(shop, "settle-refunds")
    expect(refundedAt(stripe, intentId)).toBe(500)
    await runScript(shop, "settle-refunds")
    expect(refundedAt(stripe, intentId)).toBe(500)
    expect(await booksOf(shop, orderId)).toMatchObject({
      refunds: 500,
      transactions: 500,
    })
  }, 180_000)
})
