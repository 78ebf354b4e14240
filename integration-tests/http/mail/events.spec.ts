import { randomUUID } from "node:crypto"
import type { Json } from "../../helpers/http"
import { listMail, mailSettled, readMail } from "../../helpers/mail"
import { placeOrder } from "../../helpers/orders"
import {
  createAdmin,
  createCustomer,
  type SignedIn,
  uniqueEmail,
} from "../../helpers/people"
import { createProduct } from "../../helpers/products"
import { bootShop, type Shop } from "../../helpers/shop"
import { waitFor } from "../../helpers/wait"

describe("mails about what happens in the shop", () => {
  let shop: Shop
  let admin: SignedIn
  let variantId: string

  beforeAll(async () => {
    shop = await bootShop({ env: { MAIL_POLL_SECONDS: "0.5" } })
    admin = await createAdmin(shop)
    const { variant } = await createProduct(shop, admin.client, {
      title: "Blue mug",
    })
    variantId = variant.id
  })

  afterAll(() => shop.close())

  async function order(email: string, quantity = 1): Promise<Json> {
    return placeOrder(shop, {
      email,
      items: [{ variant_id: variantId, quantity }],
    })
  }

  async function fulfill(placed: Json): Promise<Json> {
    const { body } = await admin.client.get(`/admin/orders/${placed.id}`)
    const made = await admin.client.post(
      `/admin/orders/${placed.id}/fulfillments`,
      {
        items: body.order.items.map(({ id, quantity }: Json) => ({
          id,
          quantity,
        })),
      }
    )
    expect(made.status).toBe(200)
    const read = await admin.client.get(`/admin/orders/${placed.id}`, {
      query: { fields: "+fulfillments.id" },
    })
    return { order: body.order, fulfillment: read.body.order.fulfillments[0] }
  }

  function ship(placed: Json, fulfilled: Json, extra: Json = {}) {
    return admin.client.post(
      `/admin/orders/${placed.id}/fulfillments/${fulfilled.fulfillment.id}/shipments`,
      {
        items: fulfilled.order.items.map(({ id, quantity }: Json) => ({
          id,
          quantity,
        })),
        labels: [
          {
            tracking_number: "TRACK-42",
            tracking_url: "https://carrier.test/TRACK-42",
            label_url: "#",
          },
        ],
        ...extra,
      }
    )
  }

  it("B21 (mail): D18: order confirmation sent", async () => {
    const email = uniqueEmail("buyer")
    const placed = await order(email, 2)
    const mail = await readMail(shop, { to: email, template: "order-placed" })
    expect(mail).toMatchObject({
      key: `order-placed:${placed.id}`,
      order_id: placed.id,
      transport: "mailbox",
      category: "transactional",
      status: "sent",
      attempts: 1,
      locale: "en",
      error: null,
    })
    expect(mail.subject).toContain(`${placed.display_id}`)
    expect(mail.html).toContain("Blue mug")
    expect(mail.text).toContain("Blue mug")
    expect(mail.html).toContain(`http://storefront.test/order/${placed.id}/`)
    await mailSettled(shop)
    expect(await listMail(shop, { to: email })).toHaveLength(1)
  })

  it("B21 (mail): an order of somebody whose language is German is confirmed in German", async () => {
    const shopper = await createCustomer(shop, { metadata: { locale: "de" } })
    const placed = await placeOrder(shop, {
      client: shopper.client,
      email: shopper.email,
      items: [{ variant_id: variantId }],
    })
    const mail = await readMail(shop, {
      to: shopper.email,
      template: "order-placed",
    })
    expect(mail.locale).toBe("de")
    expect(mail.subject).toMatch(/Bestellung/)
    expect(mail.key).toBe(`order-placed:${placed.id}`)
  })

  it("B01 (mail): a new customer is welcomed, once; a guest is not", async () => {
    const { email, id } = await createCustomer(shop)
    const mail = await readMail(shop, { to: email, template: "welcome" })
    expect(mail.key).toBe(`welcome:${id}`)
    expect(mail.text).toContain("Ana")
    const { rows } = await shop.db.query(
      `select count(*)::int as n from mail_message m join customer c on m.customer_id = c.id
       where m.template = 'welcome' and not c.has_account`
    )
    expect(rows[0].n).toBe(0)
  })

  it("B25 (mail): a shipped order is told with tracking number and link, a delivered one too", async () => {
    const email = uniqueEmail("buyer")
    const placed = await order(email)
    const fulfilled = await fulfill(placed)
    expect((await ship(placed, fulfilled)).status).toBe(200)
    const shipped = await readMail(shop, {
      to: email,
      template: "order-shipped",
    })
    expect(shipped.key).toBe(`order-shipped:${fulfilled.fulfillment.id}`)
    expect(shipped.text).toContain("TRACK-42")
    expect(shipped.text).toContain("https://carrier.test/TRACK-42")
    expect(shipped.text).toContain("Blue mug")

    const delivered = await admin.client.post(
      `/admin/orders/${placed.id}/fulfillments/${fulfilled.fulfillment.id}/mark-as-delivered`
    )
    expect(delivered.status).toBe(200)
    const mail = await readMail(shop, {
      to: email,
      template: "order-delivered",
    })
    expect(mail.key).toBe(`order-delivered:${fulfilled.fulfillment.id}`)
  })

  it("no_notification silences the mail, for good", async () => {
    const email = uniqueEmail("buyer")
    const placed = await order(email)
    const fulfilled = await fulfill(placed)
    const shipped = await ship(placed, fulfilled, { no_notification: true })
    expect(shipped.status).toBe(200)
    const [mail] = await waitFor(async () => {
      const all = await listMail(shop, { to: email, template: "order-shipped" })
      return all.length ? all : undefined
    })
    expect(mail).toMatchObject({
      status: "canceled",
      error: "The act was done with no_notification",
      attempts: 0,
    })
  })

  it("B26 (mail): D13: canceling a paid order tells of the cancellation and of the refund, which core does not announce", async () => {
    const email = uniqueEmail("buyer")
    const placed = await order(email)
    const { body } = await admin.client.get(`/admin/orders/${placed.id}`, {
      query: { fields: "+payment_collections.payments.id" },
    })
    const [payment] = body.order.payment_collections[0].payments
    const captured = await admin.client.post(
      `/admin/payments/${payment.id}/capture`
    )
    expect(captured.status).toBe(200)
    const canceled = await admin.client.post(
      `/admin/orders/${placed.id}/cancel`
    )
    expect(canceled.status).toBe(200)

    const mail = await readMail(shop, { to: email, template: "order-canceled" })
    expect(mail.key).toBe(`order-canceled:${placed.id}`)
    const refund = await readMail(shop, {
      to: email,
      template: "refund-issued",
    })
    expect(refund.key).toMatch(/^refund-issued:ref_/)
    await mailSettled(shop)
    expect(
      await listMail(shop, { to: email, template: "refund-issued" })
    ).toHaveLength(1)
  })

  it("B31 (mail): each refund is confirmed once", async () => {
    const email = uniqueEmail("buyer")
    const placed = await order(email, 3)
    const { body } = await admin.client.get(`/admin/orders/${placed.id}`, {
      query: { fields: "+payment_collections.payments.id" },
    })
    const [payment] = body.order.payment_collections[0].payments
    await admin.client.post(`/admin/payments/${payment.id}/capture`)
    for (const amount of [4, 6]) {
      const refunded = await admin.client.post(
        `/admin/payments/${payment.id}/refund`,
        { amount }
      )
      expect(refunded.status).toBe(200)
    }
    await readMail(shop, { to: email, template: "refund-issued" }, { count: 2 })
    await mailSettled(shop)
    const mails = await listMail(shop, { to: email, template: "refund-issued" })
    expect(mails).toHaveLength(2)
    expect(new Set(mails.map(({ key }) => key)).size).toBe(2)
  })

  it("B06 (mail): a customer who forgot the password gets a link that sets a new one", async () => {
    const { email } = await createCustomer(shop)
    const asked = await shop.store.post(
      "/auth/customer/emailpass/reset-password",
      { identifier: email }
    )
    expect(asked.status).toBe(201)
    const mail = await readMail(shop, { to: email, template: "password-reset" })
    const link = /http:\/\/storefront\.test\/reset-password\?[^\s"]+/.exec(
      mail.text
    )![0]
    const token = new URL(link).searchParams.get("token")!
    const password = `another good one ${randomUUID()}`
    const updated = await shop.store
      .as(token)
      .post("/auth/customer/emailpass/update", { password })
    expect(updated.status).toBe(200)
    const login = await shop.store.post("/auth/customer/emailpass", {
      email,
      password,
    })
    expect(login.status).toBe(200)
    expect(shop.logs()).not.toContain(token)
  })

  it("B06 (mail): nobody is written to for an unknown address; an admin's link leads to the admin", async () => {
    const email = uniqueEmail("nobody")
    await shop.store.post("/auth/customer/emailpass/reset-password", {
      identifier: email,
    })
    await shop.http.post("/auth/user/emailpass/reset-password", {
      identifier: admin.email,
    })
    const mail = await readMail(shop, {
      to: admin.email,
      template: "password-reset",
    })
    expect(mail.text).toContain(`${shop.url}/app/reset-password?token=`)
    expect(await listMail(shop, { to: email })).toHaveLength(0)
  })

  it("an invited admin gets the link, and a new one when it is sent again", async () => {
    const email = uniqueEmail("colleague")
    const { body } = await admin.client.post("/admin/invites", { email })
    const mail = await readMail(shop, { to: email, template: "admin-invite" })
    expect(mail.text).toContain(
      `${shop.url}/app/invite?token=${body.invite.token}`
    )
    const resent = await admin.client.post(
      `/admin/invites/${body.invite.id}/resend`
    )
    expect(resent.status).toBe(200)
    const again = await readMail(
      shop,
      { to: email, template: "admin-invite" },
      { count: 2 }
    )
    expect(again.text).toContain(resent.body.invite.token)
  })

  it("an address to verify gets the link", async () => {
    const { email, token } = await createCustomer(shop)
    const asked = await shop.store
      .as(token)
      .post("/auth/verification/request", {
        entity_id: email,
        entity_type: "email",
        code_provider: "token",
      })
    expect(asked.status).toBeLessThan(300)
    const mail = await readMail(shop, { to: email, template: "verify-email" })
    const link = /http:\/\/storefront\.test\/verify-email\?token=[^\s"]+/.exec(
      mail.text
    )![0]
    const confirmed = await shop.store.post("/auth/verification/confirm", {
      code: new URL(link).searchParams.get("token"),
      code_provider: "token",
    })
    expect(confirmed.status).toBe(200)
  })

  it("what a crash kept from being told is told by the sweep", async () => {
    const email = uniqueEmail("buyer")
    const placed = await order(email)
    await readMail(shop, { to: email, template: "order-placed" })
    await mailSettled(shop)
    // The state after a crash between the order and its event.
    await shop.kill()
    await shop.db.query("delete from mail_message where key = $1", [
      `order-placed:${placed.id}`,
    ])
    await shop.start()
    const mail = await waitFor(
      async () =>
        (await listMail(shop, { to: email, template: "order-placed" }))[0],
      { what: "the sweep to tell of the order", timeout: 110_000, every: 1000 }
    )
    expect(mail.key).toBe(`order-placed:${placed.id}`)
  }, 150_000)
})
