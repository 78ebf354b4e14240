import { randomBytes } from "node:crypto"
import type { Json } from "../../helpers/http"
import { mailSettled } from "../../helpers/mail"
import { createCart, placeOrder } from "../../helpers/orders"
import {
  createAdmin,
  createCustomer,
  PASSWORD,
  type SignedIn,
} from "../../helpers/people"
import { createProduct, type CreatedProduct } from "../../helpers/products"
import { bootShop, type Shop } from "../../helpers/shop"
import { waitFor } from "../../helpers/wait"

describe("a customer's data", () => {
  let shop: Shop
  let admin: SignedIn
  let mug: CreatedProduct

  beforeAll(async () => {
    shop = await bootShop({ env: { REVIEWS_REQUIRE_PURCHASE: "false" } })
    admin = await createAdmin(shop)
    mug = await createProduct(shop, admin.client, { title: "Blue mug" })
  }, 240_000)

  afterAll(() => shop?.close())

  /** Somebody who has left traces everywhere. */
  const createRegular = async () => {
    const unique = randomBytes(5).toString("hex")
    const street = `Quendelweg ${unique}`
    const phone = `+49 40 ${unique}`
    const person = await createCustomer(shop, {
      first_name: "Zaphira",
      last_name: "Quendelberg",
      phone,
    })
    const { client } = person
    await client.post("/store/customers/me/addresses", {
      first_name: "Zaphira",
      last_name: "Quendelberg",
      address_1: street,
      city: "Hamburg",
      postal_code: "20095",
      country_code: "de",
    })
    await client.post(`/store/products/${mug.product.id}/reviews`, {
      rating: 5,
      title: "My morning mug",
    })
    await client.post("/store/customers/me/wishlists/default/items", {
      variant_id: mug.variant.id,
    })
    const order = await placeOrder(shop, {
      client,
      email: person.email,
      items: [{ variant_id: mug.variant.id }],
    })
    await createCart(shop, {
      client,
      email: person.email,
      items: [{ variant_id: mug.variant.id }],
    })
    return { ...person, street, phone, order }
  }

  const cancel = async (order: Json) => {
    const { status } = await admin.client.post(
      `/admin/orders/${order.id}/cancel`
    )
    expect(status).toBe(200)
  }

  /** Rows of any table that still say one of these words. */
  const traces = async (words: string[]): Promise<string[]> => {
    const { rows: tables } = await shop.db.query(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE'
         and table_name not like 'workflow_execution%'`
    )
    const found: string[] = []
    for (const { name } of tables) {
      const { rows } = await shop.db.query(
        `select row_to_json(t)::text as row from "${name}" t where row_to_json(t)::text ilike any($1)`,
        [words.map((word) => `%${word}%`)]
      )
      found.push(...rows.map(({ row }) => `${name}: ${row}`))
    }
    return found
  }

  it("exports everything that is held on me, and nothing of anybody else", async () => {
    const ana = await createRegular()
    await createRegular()
    await mailSettled(shop)
    const { status, body } = await ana.client.get("/store/customers/me/export")
    expect(status).toBe(200)
    expect(body.profile).toMatchObject({
      id: ana.id,
      email: ana.email,
      first_name: "Zaphira",
      phone: ana.phone,
    })
    expect(body.addresses).toMatchObject([{ address_1: ana.street }])
    expect(body.sign_ins).toEqual([
      { provider: "emailpass", entity_id: ana.email },
    ])
    expect(body.sessions.length).toBeGreaterThanOrEqual(1)
    expect(body.orders).toMatchObject([
      {
        id: ana.order.id,
        items: [{ product_title: "Blue mug" }],
        total: ana.order.total,
      },
    ])
    expect(body.carts).toHaveLength(1)
    expect(body.reviews).toMatchObject([{ title: "My morning mug" }])
    expect(body.refund_requests).toEqual([])
    expect(body.documents).toEqual([])
    expect(body.wishlists).toMatchObject([
      { items: [{ variant_id: mug.variant.id }] },
    ])
    expect(body.mails.map(({ to }: Json) => to)).toContain(ana.email)
    expect(JSON.stringify(body)).not.toMatch(/token_hash|password/)

    const theirs = await admin.client.get(`/admin/customers/${ana.id}/export`)
    expect(theirs.body.profile).toEqual(body.profile)
    const events = theirs.body.security_events.map(({ kind }: Json) => kind)
    expect(events).toContain("exported")
  })

  it("refuses to erase while orders are open, naming them, and with a wrong password", async () => {
    const ana = await createRegular()
    const erase = (password: string) =>
      ana.client.delete("/store/customers/me", { password })
    const wrong = await erase("wrong horse battery staple 42")
    expect(wrong.status).toBe(400)
    expect(wrong.body).toEqual({
      type: "invalid_data",
      message: "The password is wrong",
    })
    const open = await erase(PASSWORD)
    expect(open.status).toBe(400)
    expect(open.body).toEqual({
      type: "not_allowed",
      message: `Data cannot be erased before these orders are delivered and paid, or canceled: #${ana.order.display_id}`,
    })
    const without = await ana.client.delete("/store/customers/me", {})
    expect(without.status).toBe(400)
    expect((await ana.client.get("/store/customers/me")).status).toBe(200)
    const anonymous = await shop.store.delete("/store/customers/me", {
      password: PASSWORD,
    })
    expect(anonymous.status).toBe(401)
  })

  it("erases me everywhere; the order stays in the books; the email can register again", async () => {
    const ana = await createRegular()
    await cancel(ana.order)
    await mailSettled(shop)
    const before = await admin.client.get(`/admin/orders/${ana.order.id}`)
    const { status, body } = await ana.client.delete("/store/customers/me", {
      password: PASSWORD,
    })
    expect(status).toBe(200)
    expect(body).toEqual({ success: true })
    expect((await ana.client.get("/store/customers/me")).status).toBe(401)

    expect(await traces([ana.email, ana.street, ana.phone])).toEqual([])

    const { body: after } = await admin.client.get(
      `/admin/orders/${ana.order.id}`
    )
    expect(after.order).toMatchObject({
      id: ana.order.id,
      display_id: ana.order.display_id,
      total: before.body.order.total,
      shipping_address: {
        first_name: null,
        address_1: null,
        phone: null,
        country_code: "de",
      },
    })
    expect(after.order.email ?? null).toBeNull()
    const { body: list } = await admin.client.get("/admin/orders")
    expect(list.orders.map(({ id }: Json) => id)).toContain(ana.order.id)

    const again = await createCustomer(shop, { email: ana.email })
    expect(again.id).not.toBe(ana.id)
    const { body: orders } = await again.client.get("/store/orders")
    expect(orders.orders).toEqual([])
  })

  it("erases on behalf of a customer when the admin names the email", async () => {
    const ana = await createRegular()
    await cancel(ana.order)
    const erase = (email: string) =>
      admin.client.post(`/admin/customers/${ana.id}/erase`, { email })
    const other = await erase("somebody@example.test")
    expect(other.status).toBe(400)
    expect(other.body).toEqual({
      type: "invalid_data",
      message: "The email is not this customer's",
    })
    expect((await erase(ana.email.toUpperCase())).status).toBe(200)
    expect((await ana.client.get("/store/customers/me")).status).toBe(401)
    expect((await erase(ana.email)).status).toBe(404)
    expect(await traces([ana.email])).toEqual([])
  })

  it("leaves other customers alone", async () => {
    const [ana, bo] = [await createRegular(), await createRegular()]
    await cancel(ana.order)
    await ana.client.delete("/store/customers/me", { password: PASSWORD })
    const { body } = await bo.client.get("/store/customers/me/export")
    expect(body.addresses).toHaveLength(1)
    expect(body.reviews).toMatchObject([{ author: "Zaphira Q." }])
    expect(body.wishlists[0].items).toHaveLength(1)
    expect(body.orders[0].shipping_address.first_name).toBe("Ana")
  })

  it("an erasure that a power cut interrupted is finished by itself", async () => {
    const ana = await createRegular()
    await cancel(ana.order)
    await mailSettled(shop)
    // The process dies after it was written down, before anything was forgotten.
    await shop.db.query(
      `insert into account_erasure (id, customer_id, emails) values ('acera_cut', $1, $2)`,
      [ana.id, [ana.email]]
    )
    await shop.kill()
    await shop.start()
    await waitFor(
      async () => {
        const { rows } = await shop.db.query(
          "select finished_at, emails from account_erasure where customer_id = $1",
          [ana.id]
        )
        return rows[0].finished_at && rows[0].emails.length === 0
      },
      { what: "the job to finish the erasure", timeout: 120_000 }
    )
    expect(await traces([ana.email])).toEqual([])
    expect((await ana.client.get("/store/customers/me")).status).toBe(401)
  }, 180_000)
})
