import { readOrderToken } from "../../helpers/order-token"
import { placeOrder } from "../../helpers/orders"
import {
  createAdmin,
  createCustomer,
  type SignedIn,
  uniqueEmail,
} from "../../helpers/people"
import { createProduct } from "../../helpers/products"
import { bootShop, type Shop } from "../../helpers/shop"
import type { Json } from "../../helpers/http"

describe("reading an order", () => {
  let shop: Shop
  let admin: SignedIn
  let ana: SignedIn
  let ben: SignedIn
  let variantId: string
  let anas: Json

  beforeAll(async () => {
    shop = await bootShop()
    admin = await createAdmin(shop)
    ;[ana, ben] = [await createCustomer(shop), await createCustomer(shop)]
    variantId = (await createProduct(shop, admin.client)).variant.id
    anas = await placeOrder(shop, {
      client: ana.client,
      email: ana.email,
      items: [{ variant_id: variantId }],
    })
  })

  afterAll(() => shop.close())

  const guestOrder = async () => {
    const email = uniqueEmail("guest")
    const order = await placeOrder(shop, {
      email,
      items: [{ variant_id: variantId }],
    })
    return { order, email }
  }
  const age = (orderId: string, interval: string) =>
    shop.db.query(
      `update "order" set created_at = created_at - $2::interval where id = $1`,
      [orderId, interval]
    )
  const notFound = (id: string) => ({
    type: "not_found",
    message: `Order with id: ${id} was not found`,
  })
  const unauthorized = {
    type: "unauthorized",
    message:
      "Sign in as the customer who placed the order, or send the token from its mail",
  }

  it("D3: an account's order is read by its owner only: 401 for nobody, 404 for another", async () => {
    const url = `/store/orders/${anas.id}`
    const own = await ana.client.get(url)
    expect(own.status).toBe(200)
    expect(own.body.order).toMatchObject({
      id: anas.id,
      email: ana.email,
      total: anas.total,
      shipping_address: { address_1: "Harbour Road 1" },
      items: [{ variant_id: variantId, quantity: 1, unit_price: 10 }],
    })

    const nobody = await shop.store.get(url)
    expect([nobody.status, nobody.body]).toEqual([401, unauthorized])
    const other = await ben.client.get(url)
    expect([other.status, other.body]).toEqual([404, notFound(anas.id)])
    const asAdmin = await shop.store.as(admin.token).get(url)
    expect([asAdmin.status, asAdmin.body]).toEqual([401, unauthorized])
    const slash = await shop.store.get(`${url}/`)
    expect(slash.status).toBe(401)

    for (const client of [shop.store, ana.client]) {
      const unknown = await client.get("/store/orders/order_none")
      expect([unknown.status, unknown.body]).toEqual([
        404,
        notFound("order_none"),
      ])
    }
  })

  it("D3: a guest's order is read by its id for an hour, then with the token of its mail only", async () => {
    const { order, email } = await guestOrder()
    const url = `/store/orders/${order.id}`
    const fresh = await shop.store.get(url)
    expect([fresh.status, fresh.body.order.email]).toEqual([200, email])
    const token = await readOrderToken(shop, order.id)

    await age(order.id, "59 minutes")
    expect((await shop.store.get(url)).status).toBe(200)
    await age(order.id, "2 minutes")
    const late = await shop.store.get(url)
    expect([late.status, late.body]).toEqual([401, unauthorized])
    expect((await ben.client.get(url)).status).toBe(404)

    const withToken = await shop.store.get(url, { query: { token } })
    expect(withToken.status).toBe(200)
    expect(withToken.body.order.email).toBe(email)
    expect((await ben.client.get(url, { query: { token } })).status).toBe(200)
    const forged = await shop.store.get(url, {
      query: { token: `${token.slice(0, -1)}_` },
    })
    expect([forged.status, forged.body]).toEqual([401, unauthorized])
    const twice = await shop.store.get(url, { query: { token: [token, "x"] } })
    expect(twice.status).toBe(400)
    expect(twice.body.message).toContain("'token'")
  })

  it("the token opens its own order and no other, is kept as a hash, and ends after tokenDays", async () => {
    const [one, two] = [await guestOrder(), await guestOrder()]
    await age(one.order.id, "2 hours")
    await age(two.order.id, "2 hours")
    const token = await readOrderToken(shop, one.order.id)
    const query = { token }
    const get = (id: string) => shop.store.get(`/store/orders/${id}`, { query })
    expect((await get(one.order.id)).status).toBe(200)
    expect((await get(two.order.id)).status).toBe(401)
    expect((await get(anas.id)).status).toBe(401)

    const { rows } = await shop.db.query(
      `select token_hash, (expires_at - created_at)::text as valid
         from shop_order_token where order_id = $1`,
      [one.order.id]
    )
    expect(rows).toEqual([
      {
        token_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        valid: expect.stringMatching(/^(180 days|179 days 23:59:59)/),
      },
    ])
    expect(rows[0].token_hash).not.toContain(token)

    await shop.db.query(
      `update shop_order_token set expires_at = now() where order_id = $1`,
      [one.order.id]
    )
    const expired = await get(one.order.id)
    expect([expired.status, expired.body]).toEqual([401, unauthorized])
  })

  it("the token in an account's mail opens that order, until it is handed to somebody else", async () => {
    const order = await placeOrder(shop, {
      client: ana.client,
      email: ana.email,
      items: [{ variant_id: variantId }],
    })
    const token = await readOrderToken(shop, order.id)
    const read = () =>
      shop.store.get(`/store/orders/${order.id}`, { query: { token } })
    expect((await read()).status).toBe(200)

    await shop.db.query(`update "order" set customer_id = $2 where id = $1`, [
      order.id,
      ben.id,
    ])
    expect((await read()).status).toBe(401)
  })
})
