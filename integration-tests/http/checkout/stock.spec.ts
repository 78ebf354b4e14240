import type { Json } from "../../helpers/http"
import { createCart, startPayment } from "../../helpers/orders"
import { createAdmin, type SignedIn } from "../../helpers/people"
import {
  type CreatedProduct,
  createProduct,
  readStore,
  setStock,
} from "../../helpers/products"
import { bootShop, type Shop } from "../../helpers/shop"

const OTHER = { engraved: "Ana" }

describe("stock over the whole cart", () => {
  let shop: Shop
  let admin: SignedIn
  let store: Awaited<ReturnType<typeof readStore>>
  let mug: CreatedProduct

  beforeAll(async () => {
    shop = await bootShop()
    admin = await createAdmin(shop)
    store = await readStore(shop)
    mug = await createProduct(shop, admin.client, { title: "Mug", stock: 5 })
  })

  afterAll(() => shop.close())

  function refusal(message: string): Json {
    return {
      status: 400,
      body: { code: "insufficient_inventory", type: "not_allowed", message },
    }
  }

  function open(items: Json[] = []) {
    return shop.store.post("/store/carts", {
      region_id: store.regions.eur,
      items,
    })
  }

  function line(
    { variant }: CreatedProduct,
    quantity: number,
    metadata?: Json
  ) {
    return { variant_id: variant.id, quantity, ...(metadata && { metadata }) }
  }

  function put(cart: Json, item: Json) {
    return shop.store.post(`/store/carts/${cart.id}/line-items`, item)
  }

  function complete(cart: Json) {
    return shop.store.post(`/store/carts/${cart.id}/complete`)
  }

  async function reserved(inventoryItemId: unknown): Promise<number> {
    const { rows } = await shop.db.query(
      "select reserved_quantity::int as n from inventory_level where inventory_item_id = $1",
      [inventoryItemId]
    )
    return rows[0].n
  }

  it("D1: lines of one variant that metadata keeps apart are summed when one is added, changed or created", async () => {
    const { body } = await open([line(mug, 3)])
    const words = "Only 5 of “Mug” left, the cart asks for 6"
    expect(await put(body.cart, line(mug, 3, OTHER))).toMatchObject(
      refusal(words)
    )
    const added = await put(body.cart, line(mug, 2, OTHER))
    expect(added.body.cart.items.map((one: Json) => one.quantity)).toEqual([
      3, 2,
    ])
    const [plain, engraved] = added.body.cart.items
    const change = (item: Json, quantity: number) =>
      shop.store.post(`/store/carts/${body.cart.id}/line-items/${item.id}`, {
        quantity,
      })
    expect(await change(engraved, 3)).toMatchObject(refusal(words))
    expect((await change(plain, 2)).status).toBe(200)
    expect((await change(engraved, 3)).status).toBe(200)
    expect(await open([line(mug, 3), line(mug, 3, OTHER)])).toMatchObject(
      refusal(words)
    )
  })

  it("D1: they are summed again when the cart is completed, with the stock that is left then", async () => {
    const pot = await createProduct(shop, admin.client, {
      title: "Pot",
      stock: 6,
    })
    const stock = (quantity: number) =>
      setStock(
        admin.client,
        String(pot.inventoryItemId),
        pot.locationId,
        quantity
      )
    const cart = await createCart(shop, {
      items: [line(pot, 3), line(pot, 3, OTHER)],
    })
    await startPayment(shop, cart.id)
    await stock(5)
    expect(await complete(cart)).toMatchObject(
      refusal("Only 5 of “Pot” left, the cart asks for 6")
    )
    expect(await reserved(pot.inventoryItemId)).toBe(0)
    await stock(6)
    expect((await complete(cart)).body.type).toBe("order")
    expect(await reserved(pot.inventoryItemId)).toBe(6)
    // Completing again answers the order, though nothing is left.
    expect((await complete(cart)).body.type).toBe("order")
  })

  it("D1 (bundles): variants that take from one inventory item are summed, times what each takes", async () => {
    const single = await createProduct(shop, admin.client, {
      title: "Candle",
      stock: 5,
    })
    const pack = await createBundle("Candle pack", [
      { inventory_item_id: single.inventoryItemId, required_quantity: 2 },
      { inventory_item_id: mug.inventoryItemId, required_quantity: 1 },
    ])
    const { body } = await open([line(pack, 2), line(single, 1)])
    expect(await put(body.cart, line(single, 1))).toMatchObject(
      refusal("Only 1 of “Candle” left, the cart asks for 2")
    )
    expect(await put(body.cart, line(pack, 1))).toMatchObject(
      refusal("Only 2 of “Candle pack” left, the cart asks for 3")
    )
    const cart = await createCart(shop, {
      items: [line(pack, 2), line(single, 1)],
    })
    await startPayment(shop, cart.id)
    expect((await complete(cart)).body.type).toBe("order")
    expect([
      await reserved(single.inventoryItemId),
      await reserved(mug.inventoryItemId),
    ]).toEqual([5, 2])
  })

  it("D1 (allowed): what may be sold without stock, or is not counted, is not refused", async () => {
    const later = await createProduct(shop, admin.client, { stock: 1 })
    await admin.client.post(
      `/admin/products/${later.product.id}/variants/${later.variant.id}`,
      { allow_backorder: true }
    )
    const endless = await createProduct(shop, admin.client, { stock: null })
    const cart = await createCart(shop, {
      items: [
        line(later, 3),
        line(later, 3, OTHER),
        line(endless, 70),
        line(endless, 70, OTHER),
      ],
    })
    await startPayment(shop, cart.id)
    expect((await complete(cart)).body.type).toBe("order")
    expect(await reserved(later.inventoryItemId)).toBe(6)
  })

  it("D1 (at once): carts with split lines, completed side by side, reserve no more than there is", async () => {
    const cup = await createProduct(shop, admin.client, {
      title: "Cup",
      stock: 5,
    })
    const carts = []
    for (let index = 0; index < 4; index++) {
      const cart = await createCart(shop, {
        items: [line(cup, 1), line(cup, 1, OTHER)],
      })
      await startPayment(shop, cart.id)
      carts.push(cart)
    }
    const answers = await Promise.all(carts.map(complete))
    const orders = answers.filter(({ status }) => status === 200)
    for (const { body } of answers.filter(({ status }) => status !== 200)) {
      expect(body).toMatchObject({
        type: "not_allowed",
        code: "insufficient_inventory",
      })
    }
    expect(await reserved(cup.inventoryItemId)).toBe(2 * orders.length)
    expect([1, 2]).toContain(orders.length)
  }, 60_000)

  it("B22 (words): every refusal names the product and how many are left", async () => {
    const bowl = await createProduct(shop, admin.client, {
      title: "Bowl",
      stock: 2,
    })
    const words = "Only 2 of “Bowl” left, the cart asks for 3"
    expect(await open([line(bowl, 3)])).toMatchObject(refusal(words))
    const { body } = await open([line(bowl, 1)])
    expect(await put(body.cart, line(bowl, 2))).toMatchObject(refusal(words))
    const [item] = body.cart.items
    const changed = await shop.store.post(
      `/store/carts/${body.cart.id}/line-items/${item.id}`,
      { quantity: 3 }
    )
    expect(changed).toMatchObject(refusal(words))

    const late = await createCart(shop, { items: [line(bowl, 2)] })
    await startPayment(shop, late.id)
    await setStock(
      admin.client,
      String(bowl.inventoryItemId),
      bowl.locationId,
      0
    )
    expect(await complete(late)).toMatchObject(
      refusal("“Bowl” is sold out, the cart asks for 2")
    )
    // What has sold out does not stand in the way of the rest.
    const other = await createProduct(shop, admin.client)
    expect((await put(body.cart, line(other, 1))).status).toBe(200)
  })

  async function createBundle(
    title: string,
    items: Json[]
  ): Promise<CreatedProduct> {
    const { status, body } = await admin.client.post("/admin/products", {
      title,
      status: "published",
      shipping_profile_id: store.shippingProfileId,
      sales_channels: [{ id: store.salesChannelId }],
      options: [{ title: "Kind", values: ["Standard"] }],
      variants: [
        {
          title: "Standard",
          options: { Kind: "Standard" },
          manage_inventory: true,
          inventory_items: items,
          prices: [{ currency_code: "eur", amount: 20 }],
        },
      ],
    })
    expect(status).toBe(200)
    const [variant] = body.product.variants
    return { product: body.product, variant, locationId: store.locationId }
  }
})
