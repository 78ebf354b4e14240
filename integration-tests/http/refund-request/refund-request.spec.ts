import type { Json } from "../../helpers/http"
import { listMail, mailSettled, readMail } from "../../helpers/mail"
import { placeOrder } from "../../helpers/orders"
import {
  createAdmin,
  createCustomer,
  type SignedIn,
} from "../../helpers/people"
import { createProduct } from "../../helpers/products"
import {
  booksOf,
  buyByCard,
  LOST,
  refundedAt,
  squared,
} from "../../helpers/refund-requests"
import type { Shop } from "../../helpers/shop"
import { bootStripeShop, enableStripe } from "../../helpers/stripe"
import { waitFor } from "../../helpers/wait"
import type { StripeSimulator } from "../../simulators/stripe/simulator"

describe("refund requests", () => {
  let shop: Shop
  let stripe: StripeSimulator
  let admin: SignedIn
  let variantId: string

  beforeAll(async () => {
    ;({ shop, stripe } = await bootStripeShop())
    admin = await createAdmin(shop)
    await enableStripe(shop, admin)
    const { variant } = await createProduct(shop, admin.client, {
      title: "Blue mug",
      stock: 1000,
    })
    variantId = variant.id
  })

  afterAll(async () => {
    await shop?.close()
    await stripe?.close()
  })

  const buy = (options = {}) => buyByCard(shop, stripe, variantId, options)
  const approve = (id: string, body: Json = {}) =>
    admin.client.post(`/admin/refund-requests/${id}/approve`, body)
  const decline = (id: string, body: Json = { note: "Too late." }) =>
    admin.client.post(`/admin/refund-requests/${id}/decline`, body)
  const paymentStatus = async (orderId: string): Promise<string> =>
    (
      await admin.client.get(`/admin/orders/${orderId}`, {
        query: { fields: "payment_status" },
      })
    ).body.order.payment_status

  it("B31: a customer asks, an admin approves, the money goes back once, the order says so and everybody is told", async () => {
    const { ask, buyer, orderId, intentId, itemId } = await buy()
    const asked = await ask(2, { note: "Two handles are broken." })
    expect(asked).toMatchObject({
      status: 201,
      body: {
        refund_request: {
          id: expect.stringMatching(/^rreq_/),
          order_id: orderId,
          status: "pending",
          amount: 20,
          currency_code: "eur",
          whole_order: false,
          reason: "Arrived damaged",
          note: "Two handles are broken.",
          items: [
            { item_id: itemId, title: "Blue mug", quantity: 2, amount: 20 },
          ],
          approved_amount: null,
        },
      },
    })
    const { id } = asked.body.refund_request
    const received = await readMail(shop, {
      to: buyer.email,
      template: "refund-request-received",
    })
    expect(received.text).toContain("Arrived damaged")
    expect(received.text).toContain("€20.00")

    const approved = await approve(id, { note: "We are sorry." })
    expect(approved).toMatchObject({
      status: 200,
      body: {
        refund_request: {
          id,
          status: "refunded",
          approved_amount: 20,
          decision_note: "We are sorry.",
          decided_by: admin.id,
          refundable: 14.9,
          error: null,
          payments: [{ amount: 20, paid_at: expect.any(String) }],
          history: [
            { action: "created", actor_id: buyer.id, amount: 20 },
            {
              action: "approved",
              actor_id: admin.id,
              amount: 20,
              note: "We are sorry.",
            },
            { action: "refunded", actor_id: null },
          ],
        },
      },
    })
    expect(refundedAt(stripe, intentId)).toBe(2000)
    expect(await booksOf(shop, orderId)).toEqual(squared(2000))
    expect(await paymentStatus(orderId)).toBe("partially_refunded")

    const decided = await readMail(shop, {
      to: buyer.email,
      template: "refund-request-decided",
    })
    expect(decided.text).toContain("We are sorry.")
    const issued = await readMail(shop, {
      to: buyer.email,
      template: "refund-issued",
    })
    expect(issued.text).toContain("€20.00")
    await mailSettled(shop)
    const mails = await listMail(shop, { to: buyer.email })
    expect(
      mails
        .map(({ template }) => template as string)
        .filter((name) => name.startsWith("refund"))
        .sort()
    ).toEqual([
      "refund-issued",
      "refund-request-decided",
      "refund-request-received",
    ])
  })

  it("the whole order comes back with its shipping, and the order is refunded", async () => {
    const { ask, orderId, intentId, total } = await buy()
    const { body } = await ask()
    expect(body.refund_request).toMatchObject({
      amount: total,
      whole_order: true,
    })
    expect((await approve(body.refund_request.id)).status).toBe(200)
    expect(refundedAt(stripe, intentId)).toBe(Math.round(total * 100))
    expect(await booksOf(shop, orderId)).toEqual(squared(total * 100))
    expect(await paymentStatus(orderId)).toBe("refunded")
    const again = await ask()
    expect(again).toMatchObject({
      status: 400,
      body: {
        type: "not_allowed",
        message: "Nothing that was paid for this order is left to be refunded",
      },
    })
  })

  it("an admin grants less; a second press of the same answers the same, another amount 400", async () => {
    const { ask, intentId } = await buy()
    const { id } = (await ask(1)).body.refund_request
    const first = await approve(id, { amount: 7.5 })
    expect(first.body.refund_request).toMatchObject({
      status: "refunded",
      amount: 10,
      approved_amount: 7.5,
    })
    expect((await approve(id, { amount: 7.5 })).body).toEqual(first.body)
    expect((await approve(id)).body).toEqual(first.body)
    expect(await approve(id, { amount: 8 })).toMatchObject({
      status: 400,
      body: {
        type: "not_allowed",
        message: "This refund request has been approved with 7.5 EUR",
      },
    })
    expect(await decline(id)).toMatchObject({
      status: 400,
      body: {
        message: "This refund request has been approved with 7.5 EUR",
      },
    })
    expect(refundedAt(stripe, intentId)).toBe(750)
  })

  it("an admin declines with a reason, once", async () => {
    const { ask, buyer, intentId } = await buy()
    const { id } = (await ask(1)).body.refund_request
    expect(await decline(id, {})).toMatchObject({ status: 400 })
    const declined = await decline(id)
    expect(declined.body.refund_request).toMatchObject({
      status: "declined",
      decision_note: "Too late.",
    })
    expect((await decline(id)).body).toEqual(declined.body)
    expect(await approve(id)).toMatchObject({
      status: 400,
      body: { message: "This refund request has been declined" },
    })
    expect(refundedAt(stripe, intentId)).toBe(0)
    const mail = await readMail(shop, {
      to: buyer.email,
      template: "refund-request-decided",
    })
    expect(mail.text).toContain("Too late.")
    // What was declined can be asked for again.
    expect((await ask(3)).status).toBe(201)
  })

  it("what was refunded or is asked for cannot be asked for again", async () => {
    const { ask, itemId } = await buy()
    const { id } = (await ask(2)).body.refund_request
    expect(await ask(1)).toMatchObject({
      status: 400,
      body: {
        type: "not_allowed",
        message: "A refund request for this order is already open",
      },
    })
    await approve(id)
    expect(await ask(2)).toMatchObject({
      status: 400,
      body: {
        type: "invalid_data",
        message:
          "A refund for 2 × Blue mug is more than can be refunded: 3 bought, 1 left",
      },
    })
    expect(
      await ask(undefined, { items: [{ item_id: "x", quantity: 1 }] })
    ).toMatchObject({
      status: 400,
      body: { message: "Item with id: x is not part of this order" },
    })
    const last = await ask(1)
    expect(last.body.refund_request).toMatchObject({
      amount: 10,
      items: [{ item_id: itemId, quantity: 1, amount: 10 }],
    })
  })

  it("nothing can be asked for while nothing is paid; afterwards by manual payment too, from what was captured", async () => {
    const customer = await createCustomer(shop)
    const order = await placeOrder(shop, {
      items: [{ variant_id: variantId, quantity: 3 }],
      client: customer.client,
      email: customer.email,
    })
    const path = `/store/orders/${order.id}/refund-requests`
    const ask = () => customer.client.post(path, { reason: "Changed my mind" })
    expect(await ask()).toMatchObject({
      status: 400,
      body: {
        type: "not_allowed",
        message: "Nothing has been paid for this order",
      },
    })
    const { rows } = await shop.db.query(
      `select payment.id from payment join order_payment_collection link
         on link.payment_collection_id = payment.payment_collection_id where link.order_id = $1`,
      [order.id]
    )
    const capture = (amount: number) =>
      admin.client.post(`/admin/payments/${rows[0].id}/capture`, { amount })
    expect((await capture(12)).status).toBe(200)
    const asked = await ask()
    expect(asked.body.refund_request.amount).toBe(12)
    const { id } = asked.body.refund_request
    expect(await approve(id, { amount: 12.01 })).toMatchObject({
      status: 400,
      body: {
        type: "invalid_data",
        message:
          "12.01 EUR is more than can be refunded: 12 EUR are left of what was paid",
      },
    })
    expect((await approve(id)).body.refund_request.status).toBe("refunded")
    expect(await booksOf(shop, order.id)).toMatchObject({
      transactions: 1200,
      refunds: 1200,
      collection: 1200,
    })
  })

  it("of a canceled order there is nothing to ask for", async () => {
    const { ask, orderId } = await buy()
    await admin.client.post(`/admin/orders/${orderId}/cancel`)
    expect(await ask()).toMatchObject({
      status: 400,
      body: { message: "This order is canceled and its money was paid back" },
    })
  })

  it("a customer withdraws what nobody has decided", async () => {
    const { ask, buyer } = await buy()
    const { id } = (await ask(1)).body.refund_request
    const path = `/store/refund-requests/${id}`
    const stranger = await createCustomer(shop)
    expect(await stranger.client.delete(path)).toMatchObject({
      status: 404,
      body: { message: `Refund request with id: ${id} was not found` },
    })
    const gone = { id, object: "refund_request", deleted: true }
    expect((await buyer.client.delete(path)).body).toEqual(gone)
    expect((await buyer.client.delete(path)).body).toEqual(gone)
    expect(await approve(id)).toMatchObject({
      status: 400,
      body: {
        message: "This refund request has been withdrawn by the customer",
      },
    })
    const second = (await ask(1)).body.refund_request.id
    await approve(second)
    expect(
      await buyer.client.delete(`/store/refund-requests/${second}`)
    ).toMatchObject({
      status: 400,
      body: {
        type: "not_allowed",
        message:
          "This refund request has been decided and cannot be withdrawn any more",
      },
    })
  })

  it("lists of the order, the customer and the admins, paged and by status", async () => {
    const { ask, buyer, orderId } = await buy()
    const { id } = (await ask(1)).body.refund_request
    await decline(id)
    const second = (await ask(1)).body.refund_request.id
    const ids = (response: { body: Json }) =>
      response.body.refund_requests.map((one: Json) => one.id)
    const ofOrder = `/store/orders/${orderId}/refund-requests`
    const mine = "/store/customers/me/refund-requests"
    for (const path of [ofOrder, mine]) {
      const all = await buyer.client.get(path)
      expect(all.body).toMatchObject({ count: 2, offset: 0, limit: 20 })
      expect(ids(all)).toEqual([second, id])
      const page = await buyer.client.get(path, {
        query: { limit: 1, offset: 1 },
      })
      expect(ids(page)).toEqual([id])
      const declined = await buyer.client.get(path, {
        query: { status: "declined" },
      })
      expect(ids(declined)).toEqual([id])
    }
    const listed = await admin.client.get("/admin/refund-requests", {
      query: { status: "pending", order_id: orderId },
    })
    expect(ids(listed)).toEqual([second])
    expect(listed.body.refund_requests[0].order).toMatchObject({
      id: orderId,
      email: buyer.email,
    })
    const one = await admin.client.get(`/admin/refund-requests/${second}`)
    expect(one.body.refund_request).toMatchObject({ id: second, amount: 10 })
    expect(
      await admin.client.get("/admin/refund-requests/rreq_x")
    ).toMatchObject({
      status: 404,
      body: { message: "Refund request with id: rreq_x was not found" },
    })
  })

  it("lets in who may: owner, other customer, guest, admin", async () => {
    const { ask, buyer, orderId } = await buy()
    const { id } = (await ask(1)).body.refund_request
    const stranger = await createCustomer(shop)
    const ofOrder = `/store/orders/${orderId}/refund-requests`
    const body = { reason: "Please" }
    const statuses = async (client: typeof shop.store) => ({
      ask: (await client.post(ofOrder, body)).status,
      list: (await client.get(ofOrder)).status,
      mine: (await client.get("/store/customers/me/refund-requests")).status,
      withdraw: (await client.delete(`/store/refund-requests/${id}`)).status,
      admins: (await client.get("/admin/refund-requests")).status,
      one: (await client.get(`/admin/refund-requests/${id}`)).status,
      approve: (await client.post(`/admin/refund-requests/${id}/approve`, {}))
        .status,
      decline: (
        await client.post(`/admin/refund-requests/${id}/decline`, {
          note: "No",
        })
      ).status,
    })
    const notAdmin = { admins: 401, one: 401, approve: 401, decline: 401 }
    expect(await statuses(shop.store)).toEqual({
      ...notAdmin,
      ask: 401,
      list: 401,
      mine: 401,
      withdraw: 401,
    })
    expect(await statuses(stranger.client)).toEqual({
      ...notAdmin,
      ask: 404,
      list: 404,
      mine: 200,
      withdraw: 404,
    })
    expect(
      (await stranger.client.get("/store/customers/me/refund-requests")).body
        .count
    ).toBe(0)
    expect(await statuses(buyer.client)).toEqual({
      ...notAdmin,
      ask: 400,
      list: 200,
      mine: 200,
      withdraw: 200,
    })
  })

  it.each([
    [{}, "reason"],
    [{ reason: "  " }, "reason"],
    [{ reason: "x".repeat(201) }, "reason"],
    [{ reason: "x", colour: "red" }, "colour"],
    [{ reason: "x", amount: 5 }, "amount"],
    [{ reason: "x", items: [] }, "items"],
    [{ reason: "x", items: [{ item_id: "i", quantity: 0 }] }, "quantity"],
    [{ reason: "x", items: [{ item_id: "i", quantity: 1.5 }] }, "quantity"],
    [{ reason: "x", items: [{ item_id: "i" }] }, "quantity"],
    [{ reason: "x", note: "n".repeat(2001) }, "note"],
  ])("refuses the request %j, naming %s", async (body, field) => {
    const { client } = await createCustomer(shop)
    const { status, body: answer } = await client.post(
      "/store/orders/order_x/refund-requests",
      body
    )
    expect(status).toBe(400)
    expect(answer.type).toBe("invalid_data")
    expect(answer.message).toContain(field)
  })

  it("refuses decisions that make no sense, naming the field", async () => {
    const { ask } = await buy()
    const { id } = (await ask(1)).body.refund_request
    for (const [body, field] of [
      [{ amount: 0 }, "amount"],
      [{ amount: -1 }, "amount"],
      [{ amount: "5" }, "amount"],
      [{ amount: 5, by: "me" }, "by"],
      [{ amount: 1.005 }, "1.005 is no amount in EUR"],
    ] as const) {
      const answer = await approve(id, body)
      expect(answer.status).toBe(400)
      expect(answer.body.message).toContain(field)
    }
    expect((await decline(id, { note: " " })).status).toBe(400)
    expect((await decline(id, { note: "No", x: 1 })).status).toBe(400)
    expect((await approve("rreq_x")).status).toBe(404)
    expect((await decline("rreq_x")).status).toBe(404)
    const { status, body } = await admin.client.get("/admin/refund-requests", {
      query: { status: "open" },
    })
    expect({ status, type: body.type }).toEqual({
      status: 400,
      type: "invalid_data",
    })
  })

  it("a refund that Stripe refuses fails in Stripe's words and is tried again when an admin says so", async () => {
    const { ask, intentId, orderId } = await buy()
    const { id } = (await ask(1)).body.refund_request
    const dispute = stripe.dispute(intentId)
    const refused = await approve(id)
    expect(refused).toMatchObject({
      status: 400,
      body: {
        type: "not_allowed",
        message: expect.stringContaining("has been charged back"),
      },
    })
    const { body } = await admin.client.get(`/admin/refund-requests/${id}`)
    expect(body.refund_request).toMatchObject({
      status: "failed",
      error: refused.body.message,
    })
    expect(await booksOf(shop, orderId)).toEqual({ ...squared(0) })
    stripe.closeDispute(dispute.id, "won")
    stripe.state.charges.get(
      String(stripe.intent(intentId).latest_charge)
    ).disputed = false
    const paid = await approve(id)
    expect(paid.body.refund_request).toMatchObject({
      status: "refunded",
      error: null,
    })
    expect(refundedAt(stripe, intentId)).toBe(1000)
    expect(await booksOf(shop, orderId)).toEqual(squared(1000))
  })

  it("while Stripe is silent the request is on its way, and is paid once when Stripe speaks again", async () => {
    const { ask, intentId, orderId, buyer } = await buy()
    const { id } = (await ask(1)).body.refund_request
    stripe.faults.add({ ...LOST, drop: "after" })
    const silent = await approve(id)
    expect(silent).toMatchObject({
      status: 200,
      body: {
        refund_request: {
          status: "refunding",
          attempts: 1,
          error: expect.stringContaining("Stripe has not answered"),
          next_attempt_at: expect.any(String),
        },
      },
    })
    expect(
      await listMail(shop, { to: buyer.email, template: "refund-issued" })
    ).toEqual([])
    const again = await approve(id)
    expect(again.body.refund_request).toMatchObject({ status: "refunded" })
    expect(refundedAt(stripe, intentId)).toBe(1000)
    expect(await booksOf(shop, orderId)).toEqual(squared(1000))
  })

  it("the minute's sweep finishes what was interrupted", async () => {
    const { ask, intentId, orderId } = await buy()
    const { id } = (await ask(1)).body.refund_request
    stripe.faults.add({ ...LOST, drop: "before" })
    await approve(id)
    expect(refundedAt(stripe, intentId)).toBe(0)
    await shop.db.query(
      "update shop_refund_request set next_attempt_at = now() where id = $1",
      [id]
    )
    await waitFor(
      async () => {
        const { body } = await admin.client.get(`/admin/refund-requests/${id}`)
        return body.refund_request.status === "refunded"
      },
      { what: "the sweep", timeout: 75_000, every: 500 }
    )
    expect(refundedAt(stripe, intentId)).toBe(1000)
    expect(await booksOf(shop, orderId)).toEqual(squared(1000))
  }, 90_000)
})
