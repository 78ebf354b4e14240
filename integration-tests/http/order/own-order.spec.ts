import type { Json } from "../../helpers/http"
import { placeOrder } from "../../helpers/orders"
import {
  createAdmin,
  createCustomer,
  type SignedIn,
  uniqueEmail,
} from "../../helpers/people"
import { createProduct, readStore, setStock } from "../../helpers/products"
import { bootShop, type Shop } from "../../helpers/shop"
import { waitFor } from "../../helpers/wait"

describe("what an order's owner does with it", () => {
  let shop: Shop
  let admin: SignedIn
  let ana: SignedIn
  let ben: SignedIn
  let variantId: string
  let returnOption: string

  beforeAll(async () => {
    shop = await bootShop()
    admin = await createAdmin(shop)
    ;[ana, ben] = [await createCustomer(shop), await createCustomer(shop)]
    variantId = (await createProduct(shop, admin.client)).variant.id
    const { shippingProfileId } = await readStore(shop)
    const { rows } = await shop.db.query(
      "select id from service_zone where deleted_at is null limit 1"
    )
    const { body } = await admin.client.post("/admin/shipping-options", {
      name: "Send back",
      service_zone_id: rows[0].id,
      shipping_profile_id: shippingProfileId,
      provider_id: "manual_manual",
      price_type: "flat",
      type: { label: "Return", code: "return", description: "Return" },
      prices: [{ currency_code: "eur", amount: 4 }],
      rules: [{ attribute: "is_return", value: "true", operator: "eq" }],
    })
    returnOption = body.shipping_option.id
  }, 180_000)

  afterAll(() => shop?.close())

  const buy = (items: Json[] = [{ variant_id: variantId, quantity: 2 }]) =>
    placeOrder(shop, { client: ana.client, email: ana.email, items })
  const sendBack = (order: Json, more: Json = {}, client = ana.client) =>
    client.post("/store/returns", {
      order_id: order.id,
      items: [{ id: order.items[0].id, quantity: 1 }],
      return_shipping: { option_id: returnOption },
      ...more,
    })

  it("D4: only the owner announces a return, and says neither that it arrived nor what it costs", async () => {
    const order = await buy()
    await admin.client.post(`/admin/orders/${order.id}/status`, {
      status: "delivered",
    })
    expect((await sendBack(order, {}, shop.store)).status).toBe(401)
    const foreign = await sendBack(order, {}, ben.client)
    expect([foreign.status, foreign.body]).toEqual([
      404,
      {
        type: "not_found",
        message: `Order with id: ${order.id} was not found`,
      },
    ])
    for (const [field, more] of [
      ["receive_now", { receive_now: true }],
      ["receive_now", { receive_now: false }],
      ["location_id", { location_id: "sloc_1" }],
      [
        "return_shipping.price",
        { return_shipping: { option_id: returnOption, price: 0 } },
      ],
    ] as const) {
      const refused = await sendBack(order, more)
      expect([refused.status, refused.body]).toEqual([
        400,
        {
          type: "invalid_data",
          message: `Invalid request: '${field}' cannot be set by a customer`,
        },
      ])
    }
    const announced = await sendBack(order)
    expect(announced.status).toBe(200)
    const { body } = await admin.client.get(
      `/admin/returns/${announced.body.return.id}`,
      {
        query: { fields: "status,shipping_methods.amount" },
      }
    )
    expect(body.return).toMatchObject({
      status: "requested",
      shipping_methods: [{ amount: 4 }],
    })
  })

  it("D3: who asks for a guest's order learns nothing of it before its owner agrees; the mailed token hands it over", async () => {
    const email = uniqueEmail("guest")
    const order = await placeOrder(shop, {
      email,
      items: [{ variant_id: variantId }],
    })
    const asked = await ben.client.post(
      `/store/orders/${order.id}/transfer/request`,
      {}
    )
    expect([asked.status, asked.body]).toEqual([
      200,
      {
        order: {
          id: order.id,
          display_id: order.display_id,
          status: "pending",
          currency_code: "eur",
          created_at: expect.any(String),
        },
      },
    ])
    expect(
      (await ben.client.get(`/store/orders/${order.id}/tracking`)).status
    ).toBe(404)
    const { rows } = await shop.db.query(
      `select details->>'token' as token from order_change_action
        where order_id = $1 and action = 'TRANSFER_CUSTOMER'`,
      [order.id]
    )
    const forged = await shop.store.post(
      `/store/orders/${order.id}/transfer/accept`,
      { token: "x" }
    )
    expect(forged.status).toBe(400)
    const accepted = await shop.store.post(
      `/store/orders/${order.id}/transfer/accept`,
      { token: rows[0].token }
    )
    expect(accepted.status).toBe(200)
    expect((await ben.client.get(`/store/orders/${order.id}`)).status).toBe(200)
    expect((await shop.store.get(`/store/orders/${order.id}`)).status).toBe(401)
  })

  it("reorders what can be had, and names the rest", async () => {
    const plenty = await createProduct(shop, admin.client, { stock: 10 })
    const scarce = await createProduct(shop, admin.client, { stock: 5 })
    const gone = await createProduct(shop, admin.client, { stock: 5 })
    const order = await buy([
      { variant_id: plenty.variant.id, quantity: 2 },
      { variant_id: scarce.variant.id, quantity: 3 },
      { variant_id: gone.variant.id, quantity: 1 },
    ])
    await admin.client.post(`/admin/orders/${order.id}/status`, {
      status: "processing",
    })
    await setStock(admin.client, scarce.inventoryItemId!, scarce.locationId, 1)
    await admin.client.post(`/admin/products/${gone.product.id}`, {
      status: "draft",
    })

    const url = `/store/orders/${order.id}/reorder`
    expect((await shop.store.post(url)).status).toBe(401)
    expect((await ben.client.post(url)).status).toBe(404)
    expect((await ana.client.post(url, { cart_id: "cart_1" })).status).toBe(400)

    const { status, body } = await ana.client.post(url)
    expect([status, body.message]).toEqual([200, undefined])
    expect(
      Object.fromEntries(
        body.cart.items.map((item: Json) => [item.variant_id, item.quantity])
      )
    ).toEqual({ [plenty.variant.id]: 2, [scarce.variant.id]: 1 })
    expect(
      body.unavailable.sort(
        (one: Json, other: Json) => other.requested - one.requested
      )
    ).toEqual([
      expect.objectContaining({
        variant_id: scarce.variant.id,
        requested: 3,
        added: 1,
        reason: "out_of_stock",
        message: `${scarce.product.title}: only 1 left`,
      }),
      expect.objectContaining({
        variant_id: gone.variant.id,
        requested: 1,
        added: 0,
        reason: "gone",
        message: `${gone.product.title} is not sold any more`,
      }),
    ])
    const owner = await shop.db.query(
      "select customer_id from cart where id = $1",
      [body.cart.id]
    )
    expect(owner.rows).toEqual([{ customer_id: ana.id }])
  })

  it("packs a parcel for each location, and one for what needs no shipping", async () => {
    const { salesChannelId } = await readStore(shop)
    const { body } = await admin.client.post("/admin/stock-locations", {
      name: "Second warehouse",
      address: { address_1: "Dock 2", country_code: "de" },
    })
    const second = body.stock_location.id
    await admin.client.post(`/admin/stock-locations/${second}/sales-channels`, {
      add: [salesChannelId],
    })
    const here = await createProduct(shop, admin.client, { stock: 5 })
    const there = await createProduct(shop, admin.client, { stock: 0 })
    await setStock(admin.client, there.inventoryItemId!, second, 5)
    const digital = await createProduct(shop, admin.client, {
      stock: null,
      product: { shipping_profile_id: undefined },
    })
    const order = await buy([
      { variant_id: here.variant.id },
      { variant_id: there.variant.id },
      { variant_id: digital.variant.id },
    ])
    const moved = await admin.client.post(`/admin/orders/${order.id}/status`, {
      status: "shipped",
      tracking: [{ number: "P-1" }],
    })
    expect([moved.status, moved.body.message]).toEqual([200, undefined])
    const { rows } = await shop.db.query(
      `select f.location_id, f.shipped_at is not null as shipped
         from fulfillment f join order_fulfillment o on o.fulfillment_id = f.id
        where o.order_id = $1`,
      [order.id]
    )
    expect(new Set(rows.map(({ location_id }) => location_id))).toEqual(
      new Set([here.locationId, second])
    )
    expect(moved.body.tracking.status).toBe("shipped")
    const done = await admin.client.post(`/admin/orders/${order.id}/status`, {
      status: "completed",
    })
    expect(done.body.tracking.status).toBe("completed")
    await waitFor(
      async () => {
        const { rows: levels } = await shop.db.query(
          `select sum(stocked_quantity)::int as stocked, sum(reserved_quantity)::int as reserved
             from inventory_level where inventory_item_id = any($1)`,
          [[here.inventoryItemId, there.inventoryItemId]]
        )
        return levels[0].stocked === 8 && levels[0].reserved === 0
      },
      { what: "the stock to be taken where it lay" }
    )
  })
})
