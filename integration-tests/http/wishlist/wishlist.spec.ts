import type { HttpClient, Json, RequestOptions } from "../../helpers/http"
import { createCart } from "../../helpers/orders"
import {
  createAdmin,
  createCustomer,
  type SignedIn,
} from "../../helpers/people"
import { createProduct, readStore, setStock } from "../../helpers/products"
import { bootShop, type Shop } from "../../helpers/shop"

const lists = "/store/customers/me/wishlists"

describe("wishlists", () => {
  let shop: Shop
  let admin: SignedIn
  let ana: SignedIn
  let ben: SignedIn

  beforeAll(async () => {
    shop = await bootShop()
    admin = await createAdmin(shop)
    ;[ana, ben] = [await createCustomer(shop), await createCustomer(shop)]
  })

  afterAll(() => shop.close())

  const newList = async (
    client: HttpClient,
    name = "Birthday"
  ): Promise<string> => (await client.post(lists, { name })).body.wishlist.id

  const notFound = (id: string) => ({
    type: "not_found",
    message: `Wishlist with id: ${id} was not found`,
  })

  it("B35: a customer saves a product for later and finds it again with price and stock", async () => {
    const { product, variant } = await createProduct(shop, admin.client, {
      title: "Blue mug",
      stock: 3,
    })
    const added = await ana.client.post(`${lists}/default/items`, {
      variant_id: variant.id,
      quantity: 2,
      note: "For the kitchen",
    })
    expect(added.status).toBe(201)

    const { status, body } = await ana.client.get(`${lists}/default`)
    expect(status).toBe(200)
    expect(body.wishlist).toMatchObject({
      name: "Wishlist",
      is_default: true,
      share_code: null,
    })
    expect(body.wishlist.items).toEqual([
      {
        id: added.body.item.id,
        product_id: product.id,
        variant_id: variant.id,
        quantity: 2,
        note: "For the kitchen",
        created_at: expect.any(String),
        gone: false,
        product: { title: "Blue mug", handle: product.handle, thumbnail: null },
        variant: { title: "Standard", sku: variant.sku },
        price: {
          amount: 10,
          original_amount: 10,
          currency_code: "eur",
          on_sale: false,
        },
        in_stock: true,
      },
    ])
  })

  it("makes one default list, however many ask for it at once", async () => {
    const newcomer = await createCustomer(shop)
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => newcomer.client.get(`${lists}/default`))
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200))
    expect(new Set(answers.map(({ body }) => body.wishlist.id)).size).toBe(1)
    const { body } = await newcomer.client.get(lists)
    expect(body).toMatchObject({ count: 1, offset: 0, limit: 20 })
  })

  it("keeps one item when the same is added twice, also at once", async () => {
    const { product } = await createProduct(shop, admin.client)
    const id = await newList(ana.client)
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        ana.client.post(`${lists}/${id}/items`, {
          product_id: product.id,
          quantity: 3,
        })
      )
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200, 200, 200, 200, 200, 201,
    ])

    const again = await ana.client.post(`${lists}/${id}/items`, {
      product_id: product.id,
    })
    expect(again.status).toBe(200)
    expect(again.body.item.quantity).toBe(3)
    expect(again.body.wishlist.items).toHaveLength(1)

    const changed = await ana.client.post(`${lists}/${id}/items`, {
      product_id: product.id,
      quantity: 5,
      note: "two colours",
    })
    expect(changed.body.item).toMatchObject({
      quantity: 5,
      note: "two colours",
    })
  })

  it("lists in pages, renames and deletes", async () => {
    const shopper = await createCustomer(shop)
    for (const name of ["C", "A", "B"]) {
      await newList(shopper.client, name)
    }
    const page = await shopper.client.get(lists, {
      query: { order: "name", limit: 2, offset: 1 },
    })
    expect(page.body.wishlists.map(({ name }: Json) => name)).toEqual([
      "B",
      "C",
    ])
    expect(page.body.count).toBe(3)

    const [{ id }] = page.body.wishlists
    const renamed = await shopper.client.post(`${lists}/${id}`, {
      name: " Kitchen ",
    })
    expect(renamed.body.wishlist.name).toBe("Kitchen")

    const deleted = await shopper.client.delete(`${lists}/${id}`)
    expect(deleted.body).toEqual({ id, object: "wishlist", deleted: true })
    expect((await shopper.client.get(`${lists}/${id}`)).status).toBe(404)
    expect((await shopper.client.delete(`${lists}/${id}`)).body).toEqual(
      notFound(id)
    )
  })

  it("shows the sale, the customer's region and what is sold out", async () => {
    const { variant, product, inventoryItemId, locationId } =
      await createProduct(shop, admin.client, {
        stock: 1,
      })
    const sale = await admin.client.post("/admin/price-lists", {
      title: "Sale",
      description: "Sale",
      status: "active",
      type: "sale",
      prices: [{ variant_id: variant.id, currency_code: "eur", amount: 7 }],
    })
    expect(sale.status).toBe(200)
    const id = await newList(ana.client)
    await ana.client.post(`${lists}/${id}/items`, { product_id: product.id })
    const read = async (query = {}) =>
      (await ana.client.get(`${lists}/${id}`, { query })).body.wishlist.items[0]

    expect((await read()).price).toEqual({
      amount: 7,
      original_amount: 10,
      currency_code: "eur",
      on_sale: true,
    })
    const { regions } = await readStore(shop)
    expect((await read({ region_id: regions.usd })).price).toMatchObject({
      amount: 12,
      currency_code: "usd",
    })
    expect((await read({ currency_code: "USD" })).price).toMatchObject({
      amount: 12,
    })
    expect((await read({ currency_code: "chf" })).price).toBeNull()

    expect((await read()).in_stock).toBe(true)
    await setStock(admin.client, inventoryItemId as string, locationId, 0)
    expect((await read()).in_stock).toBe(false)

    const unknown = await ana.client.get(`${lists}/${id}`, {
      query: { region_id: "reg_none" },
    })
    expect(unknown.status).toBe(400)
    expect(unknown.body.message).toBe("Region with id: reg_none was not found")
  })

  it("shows an item whose product is deleted or hidden as gone, not as an error", async () => {
    const deleted = await createProduct(shop, admin.client)
    const hidden = await createProduct(shop, admin.client)
    const id = await newList(ana.client)
    await ana.client.post(`${lists}/${id}/items`, {
      variant_id: deleted.variant.id,
    })
    await ana.client.post(`${lists}/${id}/items`, {
      product_id: hidden.product.id,
    })
    await admin.client.delete(`/admin/products/${deleted.product.id}`)
    await admin.client.post(`/admin/products/${hidden.product.id}`, {
      status: "draft",
    })

    const { status, body } = await ana.client.get(`${lists}/${id}`)
    expect(status).toBe(200)
    expect(body.wishlist.items).toHaveLength(2)
    for (const item of body.wishlist.items) {
      expect(item).toMatchObject({
        gone: true,
        product: null,
        variant: null,
        price: null,
        in_stock: false,
      })
    }
    const refused = await ana.client.post(`${lists}/${id}/items`, {
      product_id: hidden.product.id,
    })
    expect(refused.status).toBe(404)
    expect(refused.body.message).toBe(
      `Product with id: ${hidden.product.id} was not found`
    )
  })

  it("moves an item, and merges it with the same one on the other list", async () => {
    const { variant } = await createProduct(shop, admin.client)
    const [from, to] = [
      await newList(ana.client, "From"),
      await newList(ana.client, "To"),
    ]
    await ana.client.post(`${lists}/${to}/items`, {
      variant_id: variant.id,
      quantity: 1,
    })
    const { body } = await ana.client.post(`${lists}/${from}/items`, {
      variant_id: variant.id,
      quantity: 4,
    })
    const moved = await ana.client.post(
      `${lists}/${from}/items/${body.item.id}/move`,
      {
        wishlist_id: to,
      }
    )
    expect(moved.status).toBe(200)
    expect(moved.body.wishlist).toMatchObject({ id: to })
    expect(moved.body.wishlist.items).toHaveLength(1)
    expect(moved.body.item.quantity).toBe(4)
    expect(
      (await ana.client.get(`${lists}/${from}`)).body.wishlist.items
    ).toEqual([])

    const nowhere = await ana.client.post(
      `${lists}/${to}/items/${moved.body.item.id}/move`,
      {
        wishlist_id: await newList(ben.client),
      }
    )
    expect(nowhere.status).toBe(404)
    expect(
      (await ana.client.get(`${lists}/${to}`)).body.wishlist.items
    ).toHaveLength(1)

    const same = await ana.client.post(
      `${lists}/${to}/items/${moved.body.item.id}/move`,
      {
        wishlist_id: to,
      }
    )
    expect(same.body.item.id).toBe(moved.body.item.id)
  })

  it("puts an item into the cart, checks the stock, and takes it off the list only when asked", async () => {
    const { variant, product } = await createProduct(shop, admin.client, {
      stock: 2,
    })
    const filler = await createProduct(shop, admin.client)
    const cart = await createCart(shop, {
      client: ana.client,
      items: [{ variant_id: filler.variant.id }],
    })
    const id = await newList(ana.client)
    const add = (itemId: string, body: Json) =>
      ana.client.post(`${lists}/${id}/items/${itemId}/add-to-cart`, {
        cart_id: cart.id,
        ...body,
      })
    const { body: few } = await ana.client.post(`${lists}/${id}/items`, {
      variant_id: variant.id,
      quantity: 2,
    })

    const added = await add(few.item.id, {})
    expect(added.status).toBe(200)
    expect(
      added.body.cart.items.map(({ variant_id, quantity }: Json) => [
        variant_id,
        quantity,
      ])
    ).toContainEqual([variant.id, 2])
    expect(
      (await ana.client.get(`${lists}/${id}`)).body.wishlist.items
    ).toHaveLength(1)

    const tooMany = await add(few.item.id, { remove: true })
    expect(tooMany.status).toBe(400)
    expect(tooMany.body.code).toBe("insufficient_inventory")
    expect(
      (await ana.client.get(`${lists}/${id}`)).body.wishlist.items
    ).toHaveLength(1)

    const { body: whole } = await ana.client.post(`${lists}/${id}/items`, {
      product_id: filler.product.id,
    })
    const unnamed = await add(whole.item.id, {})
    expect(unnamed.status).toBe(400)
    expect(unnamed.body.message).toBe(
      "This item is a product: name the variant_id to put in the cart"
    )
    expect((await add(whole.item.id, { variant_id: variant.id })).status).toBe(
      404
    )
    const removed = await add(whole.item.id, {
      variant_id: filler.variant.id,
      remove: true,
    })
    expect(removed.status).toBe(200)
    const left = (await ana.client.get(`${lists}/${id}`)).body.wishlist.items
    expect(left.map(({ product_id }: Json) => product_id)).toEqual([product.id])

    const foreign = await createCart(shop, {
      client: ben.client,
      items: [{ variant_id: filler.variant.id }],
    })
    const intruder = await add(few.item.id, { cart_id: foreign.id })
    expect(intruder.status).toBe(404)
    expect(intruder.body.message).toBe(
      `Cart with id: ${foreign.id} was not found`
    )
  })

  it("is nobody else's: every route answers 404 to another customer and 401 to nobody", async () => {
    const { variant } = await createProduct(shop, admin.client)
    const id = await newList(ana.client)
    const other = await newList(ben.client)
    const { body } = await ana.client.post(`${lists}/${id}/items`, {
      variant_id: variant.id,
    })
    const itemId = body.item.id
    const calls: [string, string, Json?][] = [
      ["GET", `${lists}/${id}`],
      ["POST", `${lists}/${id}`, { name: "Mine" }],
      ["DELETE", `${lists}/${id}`],
      ["POST", `${lists}/${id}/items`, { variant_id: variant.id }],
      ["DELETE", `${lists}/${id}/items/${itemId}`],
      ["POST", `${lists}/${id}/items/${itemId}/move`, { wishlist_id: other }],
      [
        "POST",
        `${lists}/${id}/items/${itemId}/add-to-cart`,
        { cart_id: "cart_x" },
      ],
      ["POST", `${lists}/${id}/share`],
      ["DELETE", `${lists}/${id}/share`],
    ]
    for (const [method, path, payload] of calls) {
      const stranger = await ben.client.request(method, path, payload)
      expect([method, path, stranger.status, stranger.body]).toEqual([
        method,
        path,
        404,
        notFound(id),
      ])
      const nobody = await shop.store.request(method, path, payload)
      expect([method, path, nobody.status]).toEqual([method, path, 401])
    }
    expect((await shop.store.get(lists)).status).toBe(401)
    expect((await shop.store.post(lists, { name: "x" })).status).toBe(401)
    expect(
      (await shop.store.post(`${lists}/claim`, { token: "x" })).status
    ).toBe(401)

    // Through a list of one's own, another's item is not reached either.
    const detour = await ben.client.delete(`${lists}/${other}/items/${itemId}`)
    expect(detour.body.message).toBe(
      `Wishlist item with id: ${itemId} was not found`
    )
  })

  it("refuses bad bodies and queries, naming what is wrong", async () => {
    const id = await newList(ana.client)
    const bad: [string, Json][] = [
      [lists, {}],
      [lists, { name: "  " }],
      [lists, { name: "x".repeat(81) }],
      [lists, { name: "x", customer_id: ben.id }],
      [`${lists}/${id}/items`, {}],
      [`${lists}/${id}/items`, { variant_id: "a", product_id: "b" }],
      [`${lists}/${id}/items`, { variant_id: "a", quantity: 0 }],
      [`${lists}/${id}/items`, { variant_id: "a", quantity: 1.5 }],
      [`${lists}/${id}/items`, { variant_id: "a", note: "x".repeat(501) }],
      [`${lists}/${id}/items`, { variant_id: "a", extra: 1 }],
      [`${lists}/${id}/share`, { code: "chosen" }],
    ]
    for (const [path, body] of bad) {
      const answer = await ana.client.post(path, body)
      expect([path, body, answer.status, answer.body.type]).toEqual([
        path,
        body,
        400,
        "invalid_data",
      ])
    }
    const badQueries: RequestOptions["query"][] = [
      { limit: 0 },
      { limit: 101 },
      { offset: -1 },
      { order: "customer_id" },
      { fields: "+guest_token_hash" },
      { with_deleted: true },
    ]
    for (const query of badQueries) {
      const answer = await ana.client.get(lists, { query })
      expect([query, answer.status]).toEqual([query, 400])
    }
    const none = await ana.client.post(`${lists}/${id}/items`, {
      variant_id: "variant_none",
    })
    expect(none.status).toBe(404)
    expect(none.body.message).toBe(
      "Product variant with id: variant_none was not found"
    )
  })

  it("shares by a code that stays until it is revoked, without notes or names", async () => {
    const { variant } = await createProduct(shop, admin.client, {
      title: "Secret gift",
    })
    const id = await newList(ana.client, "Presents")
    await ana.client.post(`${lists}/${id}/items`, {
      variant_id: variant.id,
      note: "do not show",
    })

    const first = await ana.client.post(`${lists}/${id}/share`)
    expect(first.status).toBe(200)
    const code = first.body.share_code
    expect(Buffer.from(code, "base64url").length).toBeGreaterThanOrEqual(16)
    expect(
      (await ana.client.post(`${lists}/${id}/share`)).body.share_code
    ).toBe(code)

    const shared = await shop.store.get(`/store/wishlists/shared/${code}`)
    expect(shared.status).toBe(200)
    expect(Object.keys(shared.body.wishlist).sort()).toEqual(["items", "name"])
    expect(shared.body.wishlist.items[0].product.title).toBe("Secret gift")
    const text = JSON.stringify(shared.body)
    for (const secret of ["do not show", ana.id, ana.email, id]) {
      expect(text).not.toContain(secret)
    }

    await ana.client.delete(`${lists}/${id}/share`)
    const closed = await shop.store.get(`/store/wishlists/shared/${code}`)
    expect([closed.status, closed.body.message]).toEqual([
      404,
      "Wishlist with this share code was not found",
    ])
    const second = (await ana.client.post(`${lists}/${id}/share`)).body
      .share_code
    expect(second).not.toBe(code)
    for (const forged of [
      second.slice(0, -1),
      `${second}x`,
      id,
      "null",
      "%00",
    ]) {
      expect(
        (await shop.store.get(`/store/wishlists/shared/${forged}`)).status
      ).toBe(404)
    }
    await ana.client.delete(`${lists}/${id}`)
    expect(
      (await shop.store.get(`/store/wishlists/shared/${second}`)).status
    ).toBe(404)
  })

  it("keeps a guest's list by its token and merges it once after signing in", async () => {
    const [mug, bowl] = [
      await createProduct(shop, admin.client),
      await createProduct(shop, admin.client),
    ]
    const made = await shop.store.post("/store/wishlists", {})
    expect(made.status).toBe(201)
    const { wishlist, token } = made.body
    const guest = shop.store.with({ "x-wishlist-token": token })
    const items = `/store/wishlists/${wishlist.id}/items`
    expect(
      (await guest.post(items, { variant_id: mug.variant.id, quantity: 9 }))
        .status
    ).toBe(201)
    expect(
      (await guest.post(items, { variant_id: mug.variant.id })).status
    ).toBe(200)
    const added = await guest.post(items, { product_id: bowl.product.id })
    expect((await guest.get(items)).body.wishlist.items).toHaveLength(2)

    for (const [client, status] of [
      [shop.store, 401],
      [shop.store.with({ "x-wishlist-token": "guess" }), 404],
      [ana.client, 401],
    ] as const) {
      expect((await client.get(`/store/wishlists/${wishlist.id}`)).status).toBe(
        status
      )
      expect(
        (await client.post(items, { product_id: bowl.product.id })).status
      ).toBe(status)
      expect(
        (await client.delete(`${items}/${added.body.item.id}`)).status
      ).toBe(status)
    }
    const { rows } = await shop.db.query(
      "select * from shop_wishlist where id = $1",
      [wishlist.id]
    )
    expect(JSON.stringify(rows)).not.toContain(token)

    const shopper = await createCustomer(shop)
    await shopper.client.post(`${lists}/default/items`, {
      variant_id: mug.variant.id,
      quantity: 1,
    })
    const claims = await Promise.all(
      Array.from({ length: 3 }, () =>
        shopper.client.post(`${lists}/claim`, { token })
      )
    )
    expect(claims.map(({ status }) => status).sort()).toEqual([200, 404, 404])
    const merged = (await shopper.client.get(`${lists}/default`)).body.wishlist
      .items
    expect(
      merged
        .map(({ product_id, quantity }: Json) => [product_id, quantity])
        .sort()
    ).toEqual(
      [
        [mug.product.id, 1],
        [bowl.product.id, 1],
      ].sort()
    )
    expect((await guest.get(`/store/wishlists/${wishlist.id}`)).status).toBe(
      404
    )
  })

  it("tells admins what is wanted most, each person once", async () => {
    const wanted = await createProduct(shop, admin.client, {
      title: "Wanted",
      stock: 0,
    })
    for (const person of [ana, ben]) {
      for (const name of ["One", "Two"]) {
        const id = await newList(person.client, name)
        await person.client.post(`${lists}/${id}/items`, {
          variant_id: wanted.variant.id,
        })
      }
    }
    const third = await createCustomer(shop)
    await third.client.post(`${lists}/default/items`, {
      variant_id: wanted.variant.id,
    })

    const { status, body } = await admin.client.get("/admin/wishlists/top", {
      query: { limit: 1 },
    })
    expect(status).toBe(200)
    expect(body.variants).toEqual([
      {
        variant_id: wanted.variant.id,
        product_id: wanted.product.id,
        title: "Wanted",
        variant_title: "Standard",
        sku: wanted.variant.sku,
        customers: 3,
        waiting: 3,
      },
    ])
    expect(body.products).toEqual([
      { product_id: wanted.product.id, title: "Wanted", customers: 3 },
    ])
    expect(
      (
        await admin.client.get("/admin/wishlists/top", {
          query: { limit: 101 },
        })
      ).status
    ).toBe(400)
    expect((await ana.client.get("/admin/wishlists/top")).status).toBe(401)
    expect((await shop.http.get("/admin/wishlists/top")).status).toBe(401)
  })
})
