import type { Json } from "../../helpers/http"
import { readMail } from "../../helpers/mail"
import { placeOrder } from "../../helpers/orders"
import {
  createAdmin,
  createCustomer,
  type SignedIn,
} from "../../helpers/people"
import { type CreatedProduct, createProduct } from "../../helpers/products"
import type { Shop } from "../../helpers/shop"
import {
  bootStripeShop,
  enableStripe,
  placeStripeOrder,
} from "../../helpers/stripe"
import type { StripeSimulator } from "../../simulators/stripe/simulator"

describe("canceling an order", () => {
  let shop: Shop
  let stripe: StripeSimulator
  let admin: SignedIn
  let ana: SignedIn
  let ben: SignedIn

  beforeAll(async () => {
    ;({ shop, stripe } = await bootStripeShop())
    admin = await createAdmin(shop)
    ;[ana, ben] = [await createCustomer(shop), await createCustomer(shop)]
    await enableStripe(shop, admin)
  }, 180_000)

  afterAll(async () => {
    await shop?.close()
    await stripe?.close()
  })

  const newProduct = () => createProduct(shop, admin.client, { stock: 5 })
  const buy = ({ variant }: CreatedProduct, quantity = 2) =>
    placeOrder(shop, {
      client: ana.client,
      email: ana.email,
      items: [{ variant_id: variant.id, quantity }],
    })
  const buyWithStripe = ({ variant }: CreatedProduct, quantity = 2) =>
    placeStripeOrder(shop, stripe, {
      client: ana.client,
      email: ana.email,
      items: [{ variant_id: variant.id, quantity }],
    })
  const cancel = (id: string, body: Json = {}, client = ana.client) =>
    client.post(`/store/orders/${id}/cancel`, body)
  const refunds = (intentId: string) =>
    stripe.state.refunds
      .list()
      .filter(({ payment_intent }) => payment_intent === intentId)
      .map(({ amount }) => amount)
  const reserved = async ({ inventoryItemId }: CreatedProduct) =>
    (
      await shop.db.query(
        `select stocked_quantity::int as stocked, reserved_quantity::int as reserved
           from inventory_level where inventory_item_id = $1`,
        [inventoryItemId]
      )
    ).rows[0]
  const readOrder = async (id: string) =>
    (
      await admin.client.get(`/admin/orders/${id}`, {
        query: { fields: "status,summary,payment_status,canceled_at" },
      })
    ).body.order

  it("B26: a customer cancels an order: money back, stock free, mails; again answers the same", async () => {
    const product = await newProduct()
    const { orderId, total, intentId } = await buyWithStripe(product)
    expect(await reserved(product)).toEqual({ stocked: 5, reserved: 2 })

    const { status, body } = await cancel(orderId, { reason: "Ordered twice" })
    expect(status).toBe(200)
    expect(body.order).toMatchObject({
      id: orderId,
      status: "canceled",
      payment_status: "refunded",
      canceled_at: expect.any(String),
    })
    expect(refunds(intentId)).toEqual([Math.round(total * 100)])
    expect(await reserved(product)).toEqual({ stocked: 5, reserved: 0 })
    const order = await readOrder(orderId)
    expect(order.summary).toMatchObject({ pending_difference: 0 })

    const canceled = await readMail(shop, {
      to: ana.email,
      template: "order-canceled",
    })
    expect(canceled.text).toContain("Ordered twice")
    const refunded = await readMail(shop, {
      to: ana.email,
      template: "refund-issued",
    })
    expect(refunded.text).toContain(total.toFixed(2))

    const tracking = await ana.client.get(`/store/orders/${orderId}/tracking`)
    expect(tracking.body.tracking.status).toBe("canceled")
    expect(
      tracking.body.tracking.timeline.map((one: Json) => one.status)
    ).toEqual(["pending", "paid", "refunded", "canceled"])

    const again = await cancel(orderId)
    expect(again.status).toBe(200)
    expect(again.body.order.canceled_at).toBe(body.order.canceled_at)
    expect(refunds(intentId)).toHaveLength(1)
  })

  it("lets go of what was only authorized; an admin's cancel is the same to the customer", async () => {
    const product = await newProduct()
    const order = await buy(product)
    const { body } = await cancel(order.id)
    expect(body.order).toMatchObject({
      status: "canceled",
      payment_status: "canceled",
    })
    expect(await reserved(product)).toEqual({ stocked: 5, reserved: 0 })

    const other = await buy(product)
    await admin.client.post(`/admin/orders/${other.id}/cancel`)
    const again = await cancel(other.id)
    expect([again.status, again.body.order.status]).toEqual([200, "canceled"])
  })

  it("pressed ten times at once: one cancellation, one refund, ten times the same answer", async () => {
    const product = await newProduct()
    const { orderId, intentId } = await buyWithStripe(product)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => cancel(orderId))
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
    expect(
      new Set(answers.map(({ body }) => body.order.canceled_at)).size
    ).toBe(1)
    expect(refunds(intentId)).toHaveLength(1)
    expect(await reserved(product)).toEqual({ stocked: 5, reserved: 0 })
  })

  it("is the owner's alone, and over once something is packed", async () => {
    const product = await newProduct()
    const order = await buy(product)
    const nobody = await cancel(order.id, {}, shop.store)
    expect(nobody.status).toBe(401)
    const other = await cancel(order.id, {}, ben.client)
    expect([other.status, other.body]).toEqual([
      404,
      {
        type: "not_found",
        message: `Order with id: ${order.id} was not found`,
      },
    ])
    const asAdmin = await cancel(order.id, {}, shop.store.as(admin.token))
    expect(asAdmin.status).toBe(401)
    const bad = await cancel(order.id, { reason: "x", refund: 100 })
    expect(bad.status).toBe(400)
    expect(bad.body.message).toContain("refund")

    const moved = await admin.client.post(`/admin/orders/${order.id}/status`, {
      status: "processing",
    })
    expect(moved.status).toBe(200)
    const late = await cancel(order.id)
    expect([late.status, late.body]).toEqual([
      400,
      {
        type: "not_allowed",
        message: `Order #${order.display_id} cannot be canceled: it is being packed or on its way already; what has arrived can be returned`,
      },
    ])
  })

  it("while an admin fulfils it, by core's route or by ours, exactly one wins", async () => {
    for (const path of ["fulfillments", "status", "fulfillments", "status"]) {
      const product = await newProduct()
      const { orderId, order, intentId } = await buyWithStripe(product)
      const items = order.items.map(({ id, quantity }: Json) => ({
        id,
        quantity,
      }))
      const [canceled, packed] = await Promise.all([
        cancel(orderId),
        admin.client.post(
          `/admin/orders/${orderId}/${path}`,
          path === "status" ? { status: "processing" } : { items }
        ),
      ])
      expect([canceled.status, packed.status].sort()).toEqual([200, 400])
      const won = canceled.status === 200
      expect((await readOrder(orderId)).status).toBe(
        won ? "canceled" : "pending"
      )
      expect(refunds(intentId)).toHaveLength(won ? 1 : 0)
      expect(await reserved(product)).toEqual(
        won ? { stocked: 5, reserved: 0 } : { stocked: 3, reserved: 0 }
      )
    }
  })

  it("is withdrawn when the provider refuses to pay back, and says why", async () => {
    const product = await newProduct()
    const { orderId, intentId } = await buyWithStripe(product)
    stripe.dispute(intentId)
    const { status, body } = await cancel(orderId)
    expect([status, body.type]).toEqual([400, "not_allowed"])
    expect((await readOrder(orderId)).status).toBe("pending")
    expect(await reserved(product)).toEqual({ stocked: 5, reserved: 2 })
    const { rows } = await shop.db.query(
      "select state from shop_order_cancellation where order_id = $1",
      [orderId]
    )
    expect(rows).toEqual([])
  })
})
