import type { Json } from "../../helpers/http"
import { readMail } from "../../helpers/mail"
import { readOrderToken } from "../../helpers/order-token"
import { placeOrder } from "../../helpers/orders"
import {
  createAdmin,
  createCustomer,
  type SignedIn,
  uniqueEmail,
} from "../../helpers/people"
import { createProduct } from "../../helpers/products"
import { runScript } from "../../helpers/script"
import { bootShop, type Shop } from "../../helpers/shop"
import { waitFor } from "../../helpers/wait"

describe("the way of an order", () => {
  let shop: Shop
  let admin: SignedIn
  let ana: SignedIn
  let ben: SignedIn
  let variantId: string

  beforeAll(async () => {
    shop = await bootShop()
    admin = await createAdmin(shop)
    ;[ana, ben] = [await createCustomer(shop), await createCustomer(shop)]
    variantId = (await createProduct(shop, admin.client)).variant.id
  }, 180_000)

  afterAll(() => shop?.close())

  const buy = (quantity = 2) =>
    placeOrder(shop, {
      client: ana.client,
      email: ana.email,
      items: [{ variant_id: variantId, quantity }],
    })
  const move = (id: string, body: Json, client = admin.client) =>
    client.post(`/admin/orders/${id}/status`, body)
  const track = async (id: string) =>
    (await ana.client.get(`/store/orders/${id}/tracking`)).body.tracking
  const statuses = ({ timeline }: Json) =>
    timeline.map(({ status }: Json) => status)
  const paymentOf = async (id: string) =>
    (
      await admin.client.get(`/admin/orders/${id}`, {
        query: { fields: "payment_collections.payments.id" },
      })
    ).body.order.payment_collections[0].payments[0].id
  const capture = async (id: string) =>
    admin.client.post(`/admin/payments/${await paymentOf(id)}/capture`, {})
  const refund = async (id: string, amount: number) =>
    admin.client.post(`/admin/payments/${await paymentOf(id)}/refund`, {
      amount,
    })
  const tracking = [
    { number: "T-1", url: "https://dhl.example/T-1", carrier: "DHL" },
  ]

  it("B25 D6: a customer follows an order from placed to completed, with its tracking number", async () => {
    const order = await buy()
    const first = await track(order.id)
    expect(first).toMatchObject({
      order_number: order.display_id,
      status: "pending",
      shipments: [],
    })
    await capture(order.id)
    expect((await track(order.id)).status).toBe("paid")
    await move(order.id, { status: "processing" })
    expect((await track(order.id)).status).toBe("processing")
    await move(order.id, { status: "shipped", tracking })
    const shipped = await track(order.id)
    expect(shipped.status).toBe("shipped")
    expect(shipped.shipments).toEqual([
      {
        carrier: "DHL",
        tracking_number: "T-1",
        tracking_url: "https://dhl.example/T-1",
        shipped_at: expect.any(String),
        delivered_at: null,
        items: [
          {
            item_id: order.items[0].id,
            title: order.items[0].product_title,
            variant_title: "Standard",
            quantity: 2,
          },
        ],
      },
    ])
    await move(order.id, { status: "delivered" })
    expect((await track(order.id)).status).toBe("delivered")
    await move(order.id, { status: "completed" })
    await waitFor(
      async () =>
        (
          await shop.db.query(
            "select 1 from shop_order_completion where order_id = $1",
            [order.id]
          )
        ).rowCount,
      { what: "the completion to be noted" }
    )
    const done = await track(order.id)
    expect(done.status).toBe("completed")
    expect(statuses(done)).toEqual([
      "pending",
      "paid",
      "processing",
      "shipped",
      "delivered",
      "completed",
    ])

    const labels = await ana.client.get(`/store/orders/${order.id}`, {
      query: { fields: "+fulfillments.labels.tracking_number" },
    })
    expect(labels.body.order.fulfillments[0].labels).toEqual([
      expect.objectContaining({ tracking_number: "T-1" }),
    ])
    const list = await ana.client.get("/store/orders", {
      query: { id: order.id, fields: "+fulfillments.labels.tracking_number" },
    })
    expect(list.body.orders[0].fulfillments[0].labels[0].tracking_number).toBe(
      "T-1"
    )
    const mail = await readMail(shop, {
      to: ana.email,
      template: "order-shipped",
    })
    expect(mail.text).toContain("T-1")
  })

  it("is refunded, partially or whole, as its payments are", async () => {
    const order = await buy()
    await capture(order.id)
    await refund(order.id, 5)
    const part = await track(order.id)
    expect(part.status).toBe("partially_refunded")
    expect(part.timeline[2]).toEqual({
      status: "partially_refunded",
      at: expect.any(String),
      amount: 5,
    })
    await move(order.id, { status: "delivered" })
    expect((await track(order.id)).status).toBe("delivered")
    await refund(order.id, order.total - 5)
    expect((await track(order.id)).status).toBe("refunded")
  })

  it("is partially shipped when one of two parcels left", async () => {
    const order = await buy(3)
    const [{ id }] = order.items
    const parcel = async (quantity: number) =>
      (
        await admin.client.post(
          `/admin/orders/${order.id}/fulfillments`,
          { items: [{ id, quantity }] },
          { query: { fields: "*fulfillments" } }
        )
      ).body.order.fulfillments
    const [one] = await parcel(1)
    await admin.client.post(
      `/admin/orders/${order.id}/fulfillments/${one.id}/shipments`,
      { items: [{ id, quantity: 1 }], labels: [] }
    )
    expect((await track(order.id)).status).toBe("partially_shipped")
    const rest = await move(order.id, { status: "shipped", tracking })
    expect(rest.status).toBe(200)
    expect(rest.body.moves).toEqual(["delivered", "completed"])
    const shipped = await track(order.id)
    expect(statuses(shipped)).toEqual([
      "pending",
      "processing",
      "partially_shipped",
      "shipped",
    ])
    expect(
      shipped.shipments.map(({ tracking_number, items }: Json) => [
        tracking_number,
        items[0].quantity,
      ])
    ).toEqual([
      [null, 1],
      ["T-1", 2],
    ])
  })

  it("B27: an admin lists the orders and moves them: what is left to do is done, what cannot be is refused with what can", async () => {
    const order = await buy()
    const list = await admin.client.get("/admin/orders", {
      query: { id: order.id, fields: "id,status,email" },
    })
    expect(list.body.orders).toEqual([
      expect.objectContaining({ id: order.id, status: "pending" }),
    ])
    const before = await admin.client.get(`/admin/orders/${order.id}/status`)
    expect(before.body.moves).toEqual([
      "processing",
      "shipped",
      "delivered",
      "completed",
      "canceled",
    ])

    const delivered = await move(order.id, { status: "delivered", tracking })
    expect(delivered.status).toBe(200)
    expect(delivered.body.order.fulfillment_status).toBe("delivered")
    expect(delivered.body.tracking.status).toBe("delivered")
    expect(delivered.body.moves).toEqual(["completed"])
    const again = await move(order.id, { status: "delivered" })
    expect(again.status).toBe(200)
    expect(again.body.tracking.shipments).toHaveLength(1)

    for (const status of ["processing", "shipped", "canceled"]) {
      const back = await move(order.id, { status })
      expect([back.status, back.body]).toEqual([
        400,
        {
          type: "not_allowed",
          message: `Order #${order.display_id} cannot become ${status}; possible now: completed`,
        },
      ])
    }
    const completed = await move(order.id, { status: "completed" })
    expect(completed.body.order.status).toBe("completed")
    expect(completed.body.moves).toEqual([])

    const other = await buy()
    const canceled = await move(other.id, { status: "canceled" })
    expect(canceled.body.order).toMatchObject({
      status: "canceled",
      payment_status: "canceled",
    })
    const late = await move(other.id, { status: "shipped" })
    expect(late.body.message).toBe(
      `Order #${other.display_id} cannot become shipped; possible now: nothing`
    )
  })

  it("moves are the admin's alone, checked field by field, and pressed twice at once happen once", async () => {
    const order = await buy()
    const url = `/admin/orders/${order.id}/status`
    expect((await shop.http.post(url, { status: "shipped" })).status).toBe(401)
    const asCustomer = await move(
      order.id,
      { status: "shipped" },
      shop.http.as(ana.token)
    )
    expect(asCustomer.status).toBe(401)
    expect((await shop.http.get(url)).status).toBe(401)
    expect((await move("order_none", { status: "shipped" })).status).toBe(404)
    expect(
      (await admin.client.get("/admin/orders/order_none/status")).status
    ).toBe(404)
    for (const body of [
      { status: "lost" },
      { status: "shipped", parcel: 1 },
      { status: "shipped", tracking: [{ number: "" }] },
      { status: "processing", tracking },
      { status: "shipped", tracking: [{ number: "a" }, { number: "b", x: 1 }] },
    ]) {
      expect((await move(order.id, body)).status).toBe(400)
    }

    const both = await Promise.all([
      move(order.id, { status: "shipped", tracking }),
      move(order.id, { status: "shipped" }),
    ])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    const { rows } = await shop.db.query(
      "select count(*)::int as n from order_fulfillment where order_id = $1",
      [order.id]
    )
    expect(rows).toEqual([{ n: 1 }])
  })

  it("notify: false moves without a word", async () => {
    const order = await buy()
    await move(order.id, { status: "delivered", notify: false })
    const mails = await waitFor(
      async () => {
        const { rows } = await shop.db.query(
          `select template, status from mail_message
            where order_id = $1 and template <> 'order-placed' order by template`,
          [order.id]
        )
        return rows.length === 2 ? rows : undefined
      },
      { what: "both mails to be noted" }
    )
    expect(mails).toEqual([
      { template: "order-delivered", status: "canceled" },
      { template: "order-shipped", status: "canceled" },
    ])
  })

  it("guests track with the token of their mail, or by number and email", async () => {
    const email = uniqueEmail("Guest")
    const order = await placeOrder(shop, {
      email,
      items: [{ variant_id: variantId }],
    })
    const url = `/store/orders/${order.id}/tracking`
    const token = await readOrderToken(shop, order.id)
    const byToken = await shop.store.get(url, { query: { token } })
    expect([byToken.status, byToken.body.tracking.status]).toEqual([
      200,
      "pending",
    ])
    expect((await shop.store.get(url)).status).toBe(401)
    expect((await ana.client.get(url)).status).toBe(404)
    expect((await shop.store.get("/store/orders/none/tracking")).status).toBe(
      404
    )
    expect(
      (await shop.store.get(url, { query: { token, extra: 1 } })).status
    ).toBe(400)

    const byNumber = await shop.store.post("/store/orders/track", {
      order_number: `#${order.display_id}`,
      email: email.toUpperCase(),
    })
    expect([byNumber.status, byNumber.body]).toEqual([200, byToken.body])
    expect(JSON.stringify(byNumber.body)).not.toContain(order.id)
    const none = {
      type: "not_found",
      message: "No order with this number and email was found",
    }
    for (const body of [
      { order_number: order.display_id, email: "_uest@example.test" },
      { order_number: 999_999, email },
    ]) {
      const { status, body: answer } = await shop.store.post(
        "/store/orders/track",
        body
      )
      expect([status, answer]).toEqual([404, none])
    }
    for (const body of [
      { order_number: "abc", email },
      { order_number: order.display_id },
      { order_number: order.display_id, email, id: order.id },
    ]) {
      expect((await shop.store.post("/store/orders/track", body)).status).toBe(
        400
      )
    }
  })

  it("guessing numbers and emails is slowed down", async () => {
    const guess = (order_number: number) =>
      shop.store.post("/store/orders/track", {
        order_number,
        email: "guess@example.test",
      })
    const answer = await waitFor(
      async () => {
        const tried = await guess(424_242)
        return tried.status === 429 ? tried : undefined
      },
      { what: "the guesses to be refused", every: 0 }
    )
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0)
  })

  it("B23: the history is one's own, newest first", async () => {
    const shopper = await createCustomer(shop)
    const [one, two] = [
      await placeOrder(shop, {
        client: shopper.client,
        email: shopper.email,
        items: [{ variant_id: variantId }],
      }),
      await placeOrder(shop, {
        client: shopper.client,
        email: shopper.email,
        items: [{ variant_id: variantId }],
      }),
    ]
    const mine = await shopper.client.get("/store/orders")
    expect(mine.body.orders.map(({ id }: Json) => id)).toEqual([two.id, one.id])
    expect(mine.body.count).toBe(2)
    const foreign = await ben.client.get("/store/orders", {
      query: { id: one.id },
    })
    expect([foreign.status, foreign.body.orders]).toEqual([200, []])
    expect((await shop.store.get("/store/orders")).status).toBe(401)
    const detail = await shopper.client.get(`/store/orders/${one.id}`)
    expect(detail.body.order.items[0]).toMatchObject({ unit_price: 10 })
    expect((await ben.client.get(`/store/orders/${one.id}`)).status).toBe(404)
    expect((await shop.store.get(`/store/orders/${one.id}`)).status).toBe(401)
  })

  it("is completed by itself completeAfterDays after it arrived", async () => {
    const [old, fresh] = [await buy(), await buy()]
    for (const { id } of [old, fresh]) {
      await move(id, { status: "delivered" })
      await shop.db.query(
        `update "order" set created_at = created_at - interval '30 days' where id = $1`,
        [id]
      )
    }
    const aged = (days: number, id: string) =>
      shop.db.query(
        `update fulfillment set delivered_at = now() - make_interval(days => $1)
          where id in (select fulfillment_id from order_fulfillment where order_id = $2)`,
        [days, id]
      )
    await aged(15, old.id)
    await aged(13, fresh.id)
    await runScript(shop, "complete-orders")
    const status = async (id: string) =>
      (await admin.client.get(`/admin/orders/${id}`)).body.order.status
    expect([await status(old.id), await status(fresh.id)]).toEqual([
      "completed",
      "pending",
    ])
  })
})
