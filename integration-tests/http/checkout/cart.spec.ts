import type { HttpClient, Json } from "../../helpers/http"
import { createCart, startPayment } from "../../helpers/orders"
import {
  createAdmin,
  createCustomer,
  type SignedIn,
} from "../../helpers/people"
import {
  type CreatedProduct,
  createProduct,
  readStore,
} from "../../helpers/products"
import { bootShop, type Shop } from "../../helpers/shop"

const MINE = "/store/customers/me/cart"

describe("carts", () => {
  let shop: Shop
  let admin: SignedIn
  let mug: CreatedProduct
  let plate: CreatedProduct
  let regions: Record<string, string>

  beforeAll(async () => {
    shop = await bootShop()
    admin = await createAdmin(shop)
    mug = await createProduct(shop, admin.client, { title: "Mug" })
    plate = await createProduct(shop, admin.client, {
      title: "Plate",
      stock: 5,
    })
    regions = (await readStore(shop)).regions
  })

  afterAll(() => shop.close())

  async function guestCart(body: Json = {}): Promise<Json> {
    const created = await shop.store.post("/store/carts", {
      region_id: regions.eur,
      ...body,
    })
    expect(created.status).toBe(200)
    return created.body.cart
  }

  function add(
    client: HttpClient,
    cartId: string,
    { variant }: CreatedProduct,
    quantity: number,
    extra: Json = {}
  ) {
    return client.post(`/store/carts/${cartId}/line-items`, {
      variant_id: variant.id,
      quantity,
      ...extra,
    })
  }

  async function myCart({ client }: { client: HttpClient }): Promise<Json> {
    const { status, body } = await client.get(MINE)
    expect(status).toBe(200)
    return body.cart
  }

  function lines(cart: Json): Record<string, number> {
    return Object.fromEntries(
      cart.items.map((item: Json) => [item.product_title, item.quantity])
    )
  }

  describe("my cart", () => {
    it("B18: a customer creates, reads and deletes the one open cart, the same on every device", async () => {
      const ana = await createCustomer(shop)
      const cart = await myCart(ana)
      expect(cart).toMatchObject({ email: ana.email, items: [] })
      await add(ana.client, cart.id, mug, 2)
      const again = await shop.store.post("/auth/customer/emailpass", {
        email: ana.email,
        password: "correct horse battery staple 42",
      })
      const phone = shop.store.as(again.body.token)
      const seen = await myCart({ client: phone })
      expect([seen.id, lines(seen)]).toEqual([cart.id, { Mug: 2 }])

      const deleted = await ana.client.delete(`/store/carts/${cart.id}`)
      expect([deleted.status, deleted.body]).toEqual([
        200,
        { id: cart.id, object: "cart", deleted: true },
      ])
      expect((await ana.client.get(`/store/carts/${cart.id}`)).status).toBe(404)
      const next = await myCart(ana)
      expect([next.id === cart.id, next.items]).toEqual([false, []])
    })

    it("B18 (one): ten first calls at once make one cart", async () => {
      const ana = await createCustomer(shop)
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => ana.client.get(MINE))
      )
      expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
      expect(new Set(answers.map(({ body }) => body.cart.id)).size).toBe(1)
      const { rows } = await shop.db.query(
        "select count(*)::int as n from cart where customer_id = $1",
        [ana.id]
      )
      expect(rows).toEqual([{ n: 1 }])
    })

    it("B18 (next): a cart that became an order makes room for the next", async () => {
      const ana = await createCustomer(shop)
      const cart = await createCart(shop, {
        client: ana.client,
        items: [{ variant_id: mug.variant.id }],
      })
      // Made by core's route: it is the customer's open cart all the same.
      expect((await myCart(ana)).id).toBe(cart.id)
      await startPayment(shop, cart.id, { client: ana.client })
      const completed = await ana.client.post(
        `/store/carts/${cart.id}/complete`
      )
      expect(completed.body.type).toBe("order")
      const next = await myCart(ana)
      expect([next.id === cart.id, next.items]).toEqual([false, []])
    })

    it("is made in the region asked for, and only for who is signed in", async () => {
      const ana = await createCustomer(shop)
      const { body } = await ana.client.get(MINE, {
        query: { region_id: regions.usd },
      })
      expect(body.cart.currency_code).toBe("usd")
      expect((await shop.store.get(MINE)).status).toBe(401)
      const unknown = await ana.client.get(MINE, { query: { region: "x" } })
      expect([unknown.status, unknown.body.message]).toEqual([
        400,
        "Invalid request: Unrecognized fields: 'region'",
      ])
    })
  })

  describe("merging", () => {
    it("sums the same variants, caps at stock, says what was left out, and ends the guest's cart", async () => {
      const ana = await createCustomer(shop)
      const cart = await myCart(ana)
      await add(ana.client, cart.id, plate, 2)
      await add(ana.client, cart.id, mug, 1)
      const guest = await guestCart()
      await add(shop.store, guest.id, plate, 4)
      await add(shop.store, guest.id, mug, 3)

      const merged = await ana.client.post(`${MINE}/merge`, {
        cart_id: guest.id,
      })
      expect(merged.status).toBe(200)
      expect(merged.body.adjusted).toEqual([
        { variant_id: plate.variant.id, requested: 6, quantity: 5 },
      ])
      expect([merged.body.cart.id, lines(merged.body.cart)]).toEqual([
        cart.id,
        { Plate: 5, Mug: 4 },
      ])
      const gone = await shop.store.get(`/store/carts/${guest.id}`)
      expect([gone.status, gone.body]).toEqual([
        404,
        { type: "not_found", message: `Cart with id '${guest.id}' not found` },
      ])
      const again = await ana.client.post(`${MINE}/merge`, {
        cart_id: guest.id,
      })
      expect(again.status).toBe(404)
      const itself = await ana.client.post(`${MINE}/merge`, {
        cart_id: cart.id,
      })
      expect([itself.status, itself.body.adjusted]).toEqual([200, []])
    })

    it("keeps lines with other metadata apart", async () => {
      const ana = await createCustomer(shop)
      const cart = await myCart(ana)
      await add(ana.client, cart.id, mug, 1)
      const guest = await guestCart()
      await add(shop.store, guest.id, mug, 1, { metadata: { engraved: "A" } })
      const { status, body } = await ana.client.post(`${MINE}/merge`, {
        cart_id: guest.id,
      })
      expect(status).toBe(200)
      expect(body.cart.items.map((item: Json) => item.quantity)).toEqual([1, 1])
    })

    it("an empty cart takes on the guest's region", async () => {
      const ana = await createCustomer(shop)
      await myCart(ana)
      const guest = await guestCart({ region_id: regions.usd })
      await add(shop.store, guest.id, mug, 1)
      const { body } = await ana.client.post(`${MINE}/merge`, {
        cart_id: guest.id,
      })
      expect([body.cart.currency_code, body.cart.total]).toEqual(["usd", 12])
    })

    it("two presses at once: one joins, the other finds nothing, nothing counts twice", async () => {
      const ana = await createCustomer(shop)
      const cart = await myCart(ana)
      const guest = await guestCart()
      await add(shop.store, guest.id, mug, 2)
      const answers = await Promise.all(
        [1, 2].map(() =>
          ana.client.post(`${MINE}/merge`, { cart_id: guest.id })
        )
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 404])
      const { body } = await ana.client.get(`/store/carts/${cart.id}`)
      expect(lines(body.cart)).toEqual({ Mug: 2 })
    })

    it("merging while the guest completes: an order or a merge, never both", async () => {
      const ana = await createCustomer(shop)
      const cart = await myCart(ana)
      const guest = await createCart(shop, {
        items: [{ variant_id: mug.variant.id, quantity: 2 }],
      })
      await startPayment(shop, guest.id)
      const [completed, merged] = await Promise.all([
        shop.store.post(`/store/carts/${guest.id}/complete`),
        ana.client.post(`${MINE}/merge`, { cart_id: guest.id }),
      ])
      const { body } = await ana.client.get(`/store/carts/${cart.id}`)
      const outcome = [
        completed.body.type === "order",
        merged.status === 200,
        lines(body.cart),
      ]
      expect([
        [true, false, {}],
        [false, true, { Mug: 2 }],
      ]).toContainEqual(outcome)
    })

    it("refuses a bad body, strangers' carts and completed ones", async () => {
      const [ana, bob] = [
        await createCustomer(shop),
        await createCustomer(shop),
      ]
      const his = await myCart(bob)
      const merge = (cart_id: unknown) =>
        ana.client.post(`${MINE}/merge`, { cart_id })
      expect((await merge(his.id)).status).toBe(404)
      expect((await merge("cart_none")).status).toBe(404)
      expect((await merge(7)).body.message).toBe(
        "Invalid request: Expected type: 'string' for field 'cart_id', got: '7'"
      )
      const guest = await createCart(shop, {
        items: [{ variant_id: mug.variant.id }],
      })
      await startPayment(shop, guest.id)
      await shop.store.post(`/store/carts/${guest.id}/complete`)
      const completed = await merge(guest.id)
      expect([completed.status, completed.body.message]).toEqual([
        400,
        `Cart ${guest.id} is already completed.`,
      ])
    })
  })

  describe("emptying and deleting", () => {
    it("B20: a shopper empties the cart and gets it back empty, promotions gone", async () => {
      const cart = await createCart(shop, {
        items: [
          { variant_id: mug.variant.id, quantity: 2 },
          { variant_id: plate.variant.id },
        ],
      })
      const { status, body } = await shop.store.delete(
        `/store/carts/${cart.id}/line-items`
      )
      expect([
        status,
        body.cart.id,
        body.cart.items,
        body.cart.promotions,
      ]).toEqual([200, cart.id, [], []])
      const again = await shop.store.delete(
        `/store/carts/${cart.id}/line-items`
      )
      expect([again.status, again.body.cart.items]).toEqual([200, []])
    })

    it("a cart that became an order is neither emptied, nor deleted, nor changed", async () => {
      const cart = await createCart(shop, {
        items: [{ variant_id: mug.variant.id }],
      })
      await startPayment(shop, cart.id)
      await shop.store.post(`/store/carts/${cart.id}/complete`)
      const path = `/store/carts/${cart.id}`
      const line = `${path}/line-items/${cart.items[0].id}`
      const answers = [
        await shop.store.delete(path),
        await shop.store.delete(`${path}/line-items`),
        await shop.store.delete(line),
        await shop.store.post(line, { quantity: 3 }),
        await add(shop.store, cart.id, mug, 1),
        await shop.store.post(path, { email: "other@example.test" }),
        await shop.store.post(`${path}/promotions`, { promo_codes: [] }),
      ]
      expect(answers.map(({ status, body }) => [status, body.message])).toEqual(
        answers.map(() => [400, `Cart ${cart.id} is already completed.`])
      )
      const twice = await shop.store.post(`${path}/complete`)
      expect([twice.status, twice.body.type]).toEqual([200, "order"])
    })

    it("completing while deleting: an order or a deleted cart, never both", async () => {
      for (let round = 0; round < 3; round++) {
        const cart = await createCart(shop, {
          items: [{ variant_id: mug.variant.id }],
        })
        await startPayment(shop, cart.id)
        const complete = () =>
          shop.store.post(`/store/carts/${cart.id}/complete`)
        const remove = () => shop.store.delete(`/store/carts/${cart.id}`)
        const [completed, deleted] = await Promise.all(
          round % 2 ? [complete(), remove()] : [remove(), complete()].reverse()
        )
        const { rows } = await shop.db.query(
          `select (select count(*)::int from order_cart where cart_id = $1 and deleted_at is null) as orders,
                  (select deleted_at is not null from cart where id = $1) as deleted`,
          [cart.id]
        )
        const ordered = completed.status === 200
        expect([ordered ? 200 : 404, ordered ? 400 : 200]).toEqual([
          completed.status,
          deleted.status,
        ])
        expect(rows).toEqual([{ orders: ordered ? 1 : 0, deleted: !ordered }])
      }
    })
  })

  describe("whose cart it is", () => {
    it("B18 (private): a cart of an account answers 404 to anyone else, on every route", async () => {
      const [ana, bob] = [
        await createCustomer(shop),
        await createCustomer(shop),
      ]
      const cart = await createCart(shop, {
        client: ana.client,
        items: [{ variant_id: mug.variant.id }],
      })
      const collection = await ana.client.post("/store/payment-collections", {
        cart_id: cart.id,
      })
      const path = `/store/carts/${cart.id}`
      const line = `${path}/line-items/${cart.items[0].id}`
      const option = cart.shipping_methods[0].shipping_option_id
      const sessions = `/store/payment-collections/${collection.body.payment_collection.id}/payment-sessions`
      const calls = (client: HttpClient) => [
        client.get(path),
        client.get(path.replace("/carts/", "/Carts/")),
        client.post(path, { email: "x@example.test" }),
        client.delete(path),
        client.post(`${path}/complete`),
        client.post(`${path}/customer`, {}),
        client.post(`${path}/line-items`, {
          variant_id: mug.variant.id,
          quantity: 1,
        }),
        client.delete(`${path}/line-items`),
        client.post(line, { quantity: 2 }),
        client.delete(line),
        client.post(`${path}/promotions`, { promo_codes: ["X"] }),
        client.delete(`${path}/promotions`, { promo_codes: ["X"] }),
        client.post(`${path}/shipping-methods`, { option_id: option }),
        client.post(`${path}/taxes`),
        client.post("/store/payment-collections", { cart_id: cart.id }),
        client.post(sessions, { provider_id: "pp_system_default" }),
        client.get("/store/shipping-options", { query: { cart_id: cart.id } }),
        client.post(`/store/shipping-options/${option}/calculate`, {
          cart_id: cart.id,
        }),
      ]
      for (const client of [shop.store, bob.client]) {
        const answers = await Promise.all(calls(client))
        expect(answers.map(({ status }) => status)).toEqual(
          answers.map(() => 404)
        )
        expect(new Set(answers.map(({ body }) => body.message))).toEqual(
          new Set([`Cart with id '${cart.id}' not found`])
        )
      }
      const { status, body } = await ana.client.get(path)
      expect([status, lines(body.cart)]).toEqual([200, { Mug: 1 }])
    })

    it("a guest's cart belongs to who knows its id, with an address in it or without", async () => {
      const bob = await createCustomer(shop)
      const cart = await guestCart()
      for (const client of [shop.store, bob.client]) {
        expect((await add(client, cart.id, mug, 1)).status).toBe(200)
        const named = await client.post(`/store/carts/${cart.id}`, {
          email: "somebody@example.test",
        })
        expect(named.status).toBe(200)
        expect((await client.get(`/store/carts/${cart.id}`)).status).toBe(200)
      }
    })

    it("typing the address of an account gives it no cart and tells nothing about it", async () => {
      const ana = await createCustomer(shop, { first_name: "Secretia" })
      const made = await shop.store.post(
        "/store/carts",
        { region_id: regions.eur, email: ana.email },
        { query: { fields: "+customer.*" } }
      )
      expect(made.body.cart).toMatchObject({
        email: ana.email,
        customer: { has_account: false, first_name: null },
      })
      const later = await guestCart()
      const changed = await shop.store.post(
        `/store/carts/${later.id}`,
        { email: ana.email },
        { query: { fields: "+customer.*" } }
      )
      expect(changed.body.cart).toMatchObject({
        email: ana.email,
        customer: { id: made.body.cart.customer.id, first_name: null },
      })
      for (const { id } of [made.body.cart, later]) {
        expect((await shop.store.get(`/store/carts/${id}`)).status).toBe(200)
        expect((await add(shop.store, id, mug, 1)).status).toBe(200)
      }
      expect((await myCart(ana)).items).toEqual([])
    })
  })

  describe("quantities and prices", () => {
    it("B19 (quantity): D16: takes whole quantities from 1 to 9999, and names the field it refuses", async () => {
      const { id } = await guestCart()
      const added = await add(shop.store, id, mug, 2)
      const line = `/store/carts/${id}/line-items/${added.body.cart.items[0].id}`
      const words = (field: string, least: number) =>
        `Invalid request: Value for field '${field}' must be a whole number from ${least} to 9999`
      for (const quantity of [2.5, 0, -1, 10000]) {
        const refused = await add(shop.store, id, mug, quantity)
        expect([refused.status, refused.body.message]).toEqual([
          400,
          words("quantity", 1),
        ])
      }
      for (const quantity of [0.5, -1, 10000]) {
        const refused = await shop.store.post(line, { quantity })
        expect([refused.status, refused.body.message]).toEqual([
          400,
          words("quantity", 0),
        ])
      }
      const created = await shop.store.post("/store/carts", {
        region_id: regions.eur,
        items: [
          { variant_id: mug.variant.id, quantity: 1 },
          { variant_id: mug.variant.id, quantity: 1.5 },
        ],
      })
      expect([created.status, created.body.message]).toEqual([
        400,
        words("items, 1, quantity", 1),
      ])
      const endless = await createProduct(shop, admin.client, { stock: null })
      expect((await add(shop.store, id, endless, 9999)).status).toBe(200)
      const more = await add(shop.store, id, endless, 1)
      expect([more.status, more.body.message]).toEqual([
        400,
        "Field 'quantity': a cart holds at most 9999 of one thing",
      ])
      const removed = await shop.store.post(line, { quantity: 0 })
      expect([removed.status, removed.body.cart.items.length]).toEqual([200, 1])
    })

    it("no request sets a price", async () => {
      const { id } = await guestCart()
      const refused = await add(shop.store, id, mug, 1, { unit_price: 1 })
      expect([refused.status, refused.body.message]).toEqual([
        400,
        "Invalid request: Unrecognized fields: 'unit_price'",
      ])
      const added = await add(shop.store, id, mug, 1)
      const [line] = added.body.cart.items
      const changed = await shop.store.post(
        `/store/carts/${id}/line-items/${line.id}`,
        { quantity: 1, unit_price: 1 }
      )
      expect(changed.status).toBe(400)
      const created = await shop.store.post("/store/carts", {
        region_id: regions.eur,
        items: [{ variant_id: mug.variant.id, quantity: 1, unit_price: 1 }],
      })
      expect([
        line.unit_price,
        created.status === 400 || created.body.cart.items[0].unit_price === 10,
      ]).toEqual([10, true])
    })
  })
})
