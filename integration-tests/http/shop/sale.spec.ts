import { createCart, placeOrder, startPayment } from "../../helpers/orders"
import {
  createAdmin,
  createCustomer,
  type SignedIn,
} from "../../helpers/people"
import { createProduct, readStore } from "../../helpers/products"
import { bootShop, type Shop } from "../../helpers/shop"

describe("a sale", () => {
  let shop: Shop
  let admin: SignedIn

  beforeAll(async () => {
    shop = await bootShop()
    admin = await createAdmin(shop)
  })

  afterAll(() => shop.close())

  it("B19: a shopper puts a product in a cart, changes the quantity and removes it; details and totals follow", async () => {
    const { variant } = await createProduct(shop, admin.client, {
      title: "Blue mug",
      stock: 5,
    })
    const { regions } = await readStore(shop)
    const created = await shop.store.post("/store/carts", {
      region_id: regions.eur,
    })
    const cartId = created.body.cart.id

    const added = await shop.store.post(`/store/carts/${cartId}/line-items`, {
      variant_id: variant.id,
      quantity: 2,
    })
    expect(added.status).toBe(200)
    const [line] = added.body.cart.items
    expect(line).toMatchObject({
      product_title: "Blue mug",
      quantity: 2,
      unit_price: 10,
    })
    expect(added.body.cart.item_total).toBe(20)

    const changed = await shop.store.post(
      `/store/carts/${cartId}/line-items/${line.id}`,
      { quantity: 5 }
    )
    expect(changed.body.cart.item_total).toBe(50)

    const tooMany = await shop.store.post(
      `/store/carts/${cartId}/line-items/${line.id}`,
      { quantity: 6 }
    )
    expect(tooMany.status).toBe(400)
    expect(tooMany.body).toMatchObject({
      type: "not_allowed",
      code: "insufficient_inventory",
    })

    const removed = await shop.store.delete(
      `/store/carts/${cartId}/line-items/${line.id}`
    )
    expect(removed.status).toBe(200)
    expect(removed.body.parent.items).toEqual([])
  })

  it("B24: an order keeps the price at the time of purchase", async () => {
    const { product, variant } = await createProduct(shop, admin.client)
    const shopper = await createCustomer(shop)
    const order = await placeOrder(shop, {
      client: shopper.client,
      items: [{ variant_id: variant.id, quantity: 2 }],
    })

    const repriced = await admin.client.post(
      `/admin/products/${product.id}/variants/${variant.id}`,
      { prices: [{ currency_code: "eur", amount: 99 }] }
    )
    expect(repriced.status).toBe(200)

    const { body } = await shopper.client.get(`/store/orders/${order.id}`)
    expect(body.order.items[0].unit_price).toBe(10)
    expect(body.order.item_total).toBe(20)
  })

  it("completing the same cart six times at once makes one order", async () => {
    const { variant } = await createProduct(shop, admin.client)
    const cart = await createCart(shop, { items: [{ variant_id: variant.id }] })
    await startPayment(shop, cart.id)
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        shop.store.post(`/store/carts/${cart.id}/complete`)
      )
    )
    const ids = answers
      .filter(({ status }) => status === 200)
      .map(({ body }) => body.order?.id)
    expect(new Set(ids).size).toBe(1)
    const { rows } = await shop.db.query(
      "select count(*)::int as n from order_cart where cart_id = $1",
      [cart.id]
    )
    expect(rows[0].n).toBe(1)
  })
})
