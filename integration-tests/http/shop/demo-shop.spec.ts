import { execFile } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import type { Pool } from "pg"
import { createDatabase } from "../../helpers/database"
import { seedDemo, startSeedingDemo } from "../../helpers/demo-shop"
import type { Json } from "../../helpers/http"
import {
  createAdmin,
  createCustomer,
  PASSWORD,
  type SignedIn,
} from "../../helpers/people"
import { readStore } from "../../helpers/products"
import { bootShop, type Shop } from "../../helpers/shop"
import { waitFor } from "../../helpers/wait"

const SEED = 240_000

/** Rows that are not deleted, of everything the demo shop is made of. */
async function countRows(db: Pool): Promise<Record<string, number>> {
  const tables = [
    "product",
    "product_variant",
    "product_option",
    "product_option_value",
    "product_category",
    "product_collection",
    "product_tag",
    "product_type",
    "image",
    "inventory_item",
    "inventory_level",
    "reservation_item",
    "product_sales_channel",
    "product_shipping_profile",
    "product_variant_price_set",
    "product_variant_inventory_item",
    "price_list",
    "promotion",
    "customer",
    "customer_address",
    "customer_group_customer",
    '"order"',
    "order_line_item",
    "order_payment_collection",
    "payment",
    "capture",
    "refund",
    "fulfillment",
    "fulfillment_label",
    "region",
    "shipping_option",
    "tax_region",
    "tax_rate",
    "region_payment_provider",
    "location_fulfillment_provider",
    "location_fulfillment_set",
    "sales_channel_stock_location",
    "shipping_option_price_set",
  ]
  const counts: Record<string, number> = {}
  for (const table of tables) {
    const { rows } = await db.query(
      `select count(*)::int as n from ${table} where deleted_at is null`
    )
    counts[table] = rows[0].n
  }
  return counts
}

describe("the demo shop", () => {
  let shop: Shop
  let admin: SignedIn
  let regions: Record<string, string>
  let counts: Record<string, number>
  const files = mkdtempSync(path.join(os.tmpdir(), "demo-files-"))
  const seedIt = () =>
    seedDemo({
      databaseUrl: shop.database.url,
      filesDirectory: files,
      backendUrl: shop.url,
    })

  beforeAll(async () => {
    shop = await bootShop({ env: { SHOP_FILES_DIR: files } })
    await seedIt()
    counts = await countRows(shop.db)
    admin = await createAdmin(shop)
    regions = (await readStore(shop)).regions
  }, SEED)

  afterAll(async () => {
    await shop.close()
    rmSync(files, { recursive: true, force: true })
  })

  async function product(
    handle: string,
    client = shop.store,
    currency: "eur" | "usd" = "eur"
  ): Promise<Json> {
    const { status, body } = await client.get("/store/products", {
      query: {
        handle,
        region_id: regions[currency],
        fields: "*variants.calculated_price,+variants.inventory_quantity",
      },
    })
    expect(status).toBe(200)
    return body.products[0]
  }

  async function cartWith(...lines: Json[]): Promise<Json> {
    const { status, body } = await shop.store.post("/store/carts", {
      region_id: regions.eur,
      items: lines,
    })
    expect(status).toBe(200)
    return body.cart
  }

  it("has products, variants and pictures worth looking at", async () => {
    const { body } = await shop.store.get("/store/products", {
      query: { limit: 100, region_id: regions.eur },
    })
    expect(body.count).toBeGreaterThanOrEqual(28)
    for (const { title, description, thumbnail, variants } of body.products) {
      expect([title, description, thumbnail]).not.toContain(null)
      expect(variants.length).toBeGreaterThanOrEqual(1)
    }
    const { rows } = await shop.db.query("select name from store")
    expect(rows[0].name).toBe("Harbour & Pine")
  })

  it("nests its categories three deep and puts products in them", async () => {
    const { body } = await shop.store.get("/store/product-categories", {
      query: {
        parent_category_id: "null",
        include_descendants_tree: true,
        limit: 100,
      },
    })
    const home = body.product_categories.find(
      ({ handle }: Json) => handle === "home"
    )
    const kitchen = home.category_children.find(
      ({ handle }: Json) => handle === "kitchen"
    )
    const mugs = kitchen.category_children.find(
      ({ handle }: Json) => handle === "mugs"
    )
    expect(mugs.name).toBe("Mugs")
    expect(counts.product_category).toBeGreaterThanOrEqual(8)
    const { body: listed } = await shop.store.get("/store/products", {
      query: { category_id: [mugs.id] },
    })
    expect(listed.products.map(({ handle }: Json) => handle)).toContain(
      "harbour-mug"
    )
  })

  it("has two regions, each with prices in its own currency", async () => {
    const [eur, usd] = [
      await product("harbour-mug"),
      await product("harbour-mug", shop.store, "usd"),
    ]
    expect(eur.variants[0].calculated_price).toMatchObject({
      currency_code: "eur",
      calculated_amount: 18,
    })
    expect(usd.variants[0].calculated_price).toMatchObject({
      currency_code: "usd",
      calculated_amount: 20,
    })
  })

  it("sells some products at a lower price now", async () => {
    const bowl = await product("breakfast-bowl")
    const prices = bowl.variants.map(
      ({ calculated_price }: Json) => calculated_price
    )
    for (const price of prices) {
      expect(price.calculated_amount).toBeLessThan(price.original_amount)
      expect(price.calculated_price.price_list_type).toBe("sale")
    }
    expect(prices[0]).toMatchObject({
      calculated_amount: 12.8,
      original_amount: 16,
    })
  })

  it("has a price of its own for members", async () => {
    const shopper = await createCustomer(shop)
    const { rows } = await shop.db.query(
      "select id from customer_group where name = 'Members'"
    )
    const added = await admin.client.post(
      `/admin/customer-groups/${rows[0].id}/customers`,
      { add: [shopper.id] }
    )
    expect(added.status).toBe(200)
    const mine = await product("harbour-mug", shopper.client)
    expect(mine.variants[0].calculated_price.calculated_amount).toBe(16.2)
    const everybodys = await product("harbour-mug")
    expect(everybodys.variants[0].calculated_price.calculated_amount).toBe(18)
  })

  it("B36: coupon WELCOME10 takes exactly ten percent off, a bad code is refused, and it can be taken away again", async () => {
    const mug = await product("harbour-mug")
    const sea = mug.variants.find(({ title }: Json) => title === "Sea")
    const cart = await cartWith({ variant_id: sea.id, quantity: 3 })
    expect(cart.total).toBe(54)
    const coupons = `/store/carts/${cart.id}/promotions`

    const applied = await shop.store.post(coupons, {
      promo_codes: ["WELCOME10"],
    })
    expect(applied.status).toBe(200)
    expect(applied.body.cart.total).toBe(48.6)
    expect(applied.body.cart.discount_total).toBe(5.4)

    const bad = await shop.store.post(coupons, { promo_codes: ["NO-SUCH"] })
    expect(bad.status).toBe(400)
    expect(bad.body).toMatchObject({
      type: "invalid_data",
      message: "The promotion code NO-SUCH is invalid",
    })

    const removed = await shop.store.delete(coupons, {
      promo_codes: ["WELCOME10"],
    })
    expect(removed.status).toBe(200)
    expect(removed.body.cart.total).toBe(54)
  })

  it("B36: coupon FREESHIP takes the shipping off", async () => {
    const mug = await product("harbour-mug")
    const cart = await cartWith({ variant_id: mug.variants[0].id, quantity: 1 })
    await shop.store.post(`/store/carts/${cart.id}`, {
      shipping_address: {
        first_name: "Ana",
        last_name: "Molnar",
        address_1: "Pier 1",
        city: "Hamburg",
        postal_code: "20359",
        country_code: "de",
      },
    })
    const { body } = await shop.store.get("/store/shipping-options", {
      query: { cart_id: cart.id },
    })
    const shipped = await shop.store.post(
      `/store/carts/${cart.id}/shipping-methods`,
      { option_id: body.shipping_options[0].id }
    )
    const before = shipped.body.cart
    expect(before.shipping_total).toBeGreaterThan(0)
    const applied = await shop.store.post(
      `/store/carts/${cart.id}/promotions`,
      { promo_codes: ["FREESHIP"] }
    )
    expect(applied.body.cart.shipping_total).toBe(0)
    expect(applied.body.cart.total).toBe(before.item_total)
  })

  it("serves its pictures as images that an <img> and a mail can show", async () => {
    const { images, thumbnail } = await product("harbour-mug")
    expect(images).toHaveLength(4)
    expect(new Set(images.map(({ url }: Json) => url)).size).toBe(4)
    for (const url of [thumbnail, images[3].url]) {
      const response = await fetch(url)
      expect(response.status).toBe(200)
      expect(response.headers.get("content-type")).toBe("image/png")
      expect(response.headers.get("x-content-type-options")).toBe("nosniff")
      const bytes = Buffer.from(await response.arrayBuffer())
      expect(bytes.subarray(1, 4).toString()).toBe("PNG")
    }
    const missing = await fetch(`${shop.url}/static/no-such.png`)
    expect(missing.status).toBe(404)
    const outside = await fetch(`${shop.url}/static/..%2f..%2fetc%2fpasswd`)
    expect(outside.status).toBe(404)
  })

  it("has variants that are low, gone, on backorder and not counted", async () => {
    const mug = await product("harbour-mug")
    const quantities = Object.fromEntries(
      mug.variants.map(({ title, inventory_quantity }: Json) => [
        title,
        inventory_quantity,
      ])
    )
    expect(quantities).toMatchObject({ Chalk: 3, Rust: 0 })
    const gone = mug.variants.find(({ title }: Json) => title === "Rust")
    const refused = await shop.store.post("/store/carts", {
      region_id: regions.eur,
      items: [{ variant_id: gone.id, quantity: 1 }],
    })
    expect(refused.status).toBe(400)
    expect(refused.body.code).toBe("insufficient_inventory")

    const blanket = await product("herringbone-blanket")
    const oat = blanket.variants.find(({ title }: Json) => title === "Oat")
    expect(oat).toMatchObject({ allow_backorder: true, inventory_quantity: 0 })
    const wrapping = await product("wrapped-by-hand")
    expect(wrapping.variants[0].manage_inventory).toBe(false)
    const cart = await cartWith(
      { variant_id: oat.id, quantity: 2 },
      { variant_id: wrapping.variants[0].id, quantity: 1 }
    )
    expect(cart.items).toHaveLength(2)
  })

  it("has customers, and orders at every stage on different days", async () => {
    const { body } = await admin.client.get("/admin/orders", {
      query: {
        limit: 50,
        fields:
          "id,status,total,created_at,fulfillment_status,payment_status,*fulfillments,*fulfillments.labels",
      },
    })
    expect(body.count).toBeGreaterThanOrEqual(12)
    const stages = body.orders.map(
      ({ status, fulfillment_status, payment_status }: Json) =>
        `${status} ${fulfillment_status} ${payment_status}`
    )
    expect(stages).toEqual(
      expect.arrayContaining([
        "pending not_fulfilled authorized",
        "pending not_fulfilled captured",
        "pending fulfilled captured",
        "pending shipped captured",
        "pending delivered captured",
        "pending delivered partially_refunded",
        "pending delivered refunded",
        "completed delivered captured",
        "canceled not_fulfilled canceled",
        "canceled not_fulfilled refunded",
      ])
    )
    const shipped = body.orders.find(
      ({ fulfillment_status }: Json) => fulfillment_status === "shipped"
    )
    expect(shipped.fulfillments[0].labels[0]).toMatchObject({
      tracking_number: expect.stringMatching(/^HP/),
      tracking_url: expect.stringMatching(
        /^https:\/\/tracking\.example\.com\//
      ),
    })
    const days = new Set(
      body.orders.map(({ created_at }: Json) => created_at.slice(0, 10))
    )
    expect(days.size).toBeGreaterThanOrEqual(10)
  })

  it("npm run tour plays through it, as often as one likes, and says what it does", async () => {
    const login = ["--admin-email", admin.email, "--admin-password", PASSWORD]
    for (const round of [1, 2]) {
      const { code, output } = await tour(["--url", shop.url, ...login])
      expect({ round, code, output }).toMatchObject({ round, code: 0 })
      expect(output).toContain("Uses the coupon WELCOME10")
      expect(output).toContain("Ships it with a tracking number")
      expect(output).toMatch(
        /The tour is over: \d+ steps, and all of them work/
      )
    }
  })

  it("npm run tour ends with exit 1 and a sentence when the admin cannot sign in or nothing answers", async () => {
    const wrong = ["--admin-email", admin.email, "--admin-password", "wrong"]
    const refused = await tour(["--url", shop.url, ...wrong])
    expect(refused.code).toBe(1)
    expect(refused.output).toContain(
      `The admin ${admin.email} cannot sign in: POST /auth/user/emailpass answered 401`
    )
    const nowhere = await tour(["--url", "http://127.0.0.1:1", ...wrong])
    expect(nowhere.code).toBe(1)
    expect(nowhere.output).toContain("No shop answers at http://127.0.0.1:1")
  })

  it(
    "npm run tour stops at the first step that fails, and names it",
    async () => {
      const { rows } = await shop.db.query(
        "select id from promotion where code = 'WELCOME10'"
      )
      const path = `/admin/promotions/${rows[0].id}`
      await admin.client.post(path, { status: "inactive" })
      const login = ["--admin-email", admin.email, "--admin-password", PASSWORD]
      const { code, output } = await tour(["--url", shop.url, ...login])
      await admin.client.post(path, { status: "active" })
      expect(code).toBe(1)
      expect(output).toMatch(
        /Step \d+ of the tour failed: Uses the coupon WELCOME10\./
      )
      expect(output).not.toContain("Places the order")
    },
    SEED
  )

  function tour(args: string[]): Promise<{ code: number; output: string }> {
    return new Promise((resolve) =>
      execFile(
        process.execPath,
        [path.resolve(__dirname, "../../../bin/tour.mjs"), ...args],
        (error, stdout, stderr) =>
          resolve({
            code: typeof error?.code === "number" ? error.code : 0,
            output: stdout + stderr,
          })
      )
    )
  }

  it(
    "seeding again changes no row count, and what was deleted stays deleted",
    async () => {
      const tee = await product("harbour-tee")
      const deleted = await admin.client.delete(`/admin/products/${tee.id}`)
      expect(deleted.status).toBe(200)
      const before = await countRows(shop.db)
      await seedIt()
      expect(await countRows(shop.db)).toEqual(before)
    },
    SEED
  )

  it(
    "a seeding that was killed, twice, is completed by the next one",
    async () => {
      const database = await createDatabase()
      const directory = mkdtempSync(path.join(os.tmpdir(), "demo-files-"))
      const options = { databaseUrl: database.url, filesDirectory: directory }
      const killWhen = async (what: string, sql: string) => {
        const run = startSeedingDemo(options)
        await waitFor(
          async () => (await database.pool.query(sql)).rows[0].reached,
          { what, timeout: 120_000, every: 20 }
        )
        run.kill()
        expect(await run.finished).toBeNull()
      }
      try {
        // What a run leaves that is killed while it furnishes the store.
        for (const table of [
          "tax_rate",
          "tax_region",
          "region_payment_provider",
          "location_fulfillment_provider",
          "location_fulfillment_set",
          "sales_channel_stock_location",
          "shipping_option_price_set",
        ]) {
          await database.pool.query(`delete from ${table}`)
        }
        await killWhen(
          "half-made products",
          "select count(*) > 0 as reached from product where status = 'draft'"
        )
        await killWhen(
          "half of the orders",
          'select count(*) > 6 as reached from "order"'
        )
        await seedDemo(options)
        expect(await countRows(database.pool)).toEqual(counts)
        const { rows } = await database.pool.query(
          "select count(*)::int as n from product where status <> 'published' and deleted_at is null"
        )
        expect(rows[0].n).toBe(0)
      } finally {
        await database.drop()
        rmSync(directory, { recursive: true, force: true })
      }
    },
    2 * SEED
  )
})
