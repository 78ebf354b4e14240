import { spawn } from "node:child_process"
import path from "node:path"
import type { HttpResponse, Json } from "../../helpers/http"
import {
  createAdmin,
  createCustomer,
  PASSWORD,
  type SignedIn,
} from "../../helpers/people"
import { createProduct, readStore } from "../../helpers/products"
import { bootShop, type Shop } from "../../helpers/shop"

const root = path.resolve(__dirname, "../../..")

describe("what Medusa's core answers for the brief", () => {
  let shop: Shop
  let admin: SignedIn

  beforeAll(async () => {
    shop = await bootShop()
    admin = await createAdmin(shop)
  })

  afterAll(() => shop.close())

  it("B13: product details: name, description, picture, categories, options, variants with price and stock", async () => {
    const { regions } = await readStore(shop)
    const category = await admin.client.post("/admin/product-categories", {
      name: "Lamps",
      is_active: true,
    })
    const { product } = await createProduct(shop, admin.client, {
      title: "Ship's lamp",
      stock: 7,
    })
    const updated = await admin.client.post(`/admin/products/${product.id}`, {
      description: "Brass, and it swings.",
      thumbnail: "https://shop.example.test/lamp.png",
      images: [{ url: "https://shop.example.test/lamp.png" }],
      categories: [{ id: category.body.product_category.id }],
    })
    expect(updated.status).toBe(200)

    const { status, body } = await shop.store.get(
      `/store/products/${product.id}`,
      {
        query: {
          region_id: regions.eur,
          fields:
            "*categories,*variants.calculated_price,+variants.inventory_quantity",
        },
      }
    )
    expect(status).toBe(200)
    expect(body.product).toMatchObject({
      id: product.id,
      title: "Ship's lamp",
      description: "Brass, and it swings.",
      thumbnail: "https://shop.example.test/lamp.png",
      images: [{ url: "https://shop.example.test/lamp.png" }],
      categories: [{ name: "Lamps" }],
      options: [{ title: "Kind" }],
      variants: [
        {
          inventory_quantity: 7,
          calculated_price: { calculated_amount: 10, currency_code: "eur" },
        },
      ],
    })

    const unknown = await shop.store.get("/store/products/prod_unknown")
    expect(unknown.status).toBe(404)
    expect(unknown.body).toEqual({
      type: "not_found",
      message: "Product with id: prod_unknown was not found",
    })
    const keyless = await shop.http.get(`/store/products/${product.id}`)
    expect(keyless.status).toBe(400)
    expect(keyless.body.type).toBe("not_allowed")
  })

  it("B16: created_at / updated_at on products: updated_at moves with an update, created_at stays", async () => {
    const { product } = await createProduct(shop, admin.client)
    const read = async () => {
      const { body } = await shop.store.get(`/store/products/${product.id}`, {
        query: { fields: "+created_at,+updated_at" },
      })
      return body.product
    }
    const before = await read()
    expect(Date.parse(before.created_at)).not.toBeNaN()
    expect(Date.parse(before.updated_at)).toBeGreaterThanOrEqual(
      Date.parse(before.created_at)
    )
    await admin.client.post(`/admin/products/${product.id}`, {
      title: "Another name",
    })
    const after = await read()
    expect(after.title).toBe("Another name")
    expect(after.created_at).toBe(before.created_at)
    expect(Date.parse(after.updated_at)).toBeGreaterThan(
      Date.parse(before.updated_at)
    )
  })

  it("B32: admin updates stock levels, with confirmation; a negative number or a text is refused, and customers may not", async () => {
    const { inventoryItemId, locationId } = await createProduct(
      shop,
      admin.client,
      { stock: 5 }
    )
    const level = `/admin/inventory-items/${inventoryItemId}/location-levels/${locationId}`
    const stocked = async () => {
      const { rows } = await shop.db.query(
        "select stocked_quantity::int as n from inventory_level where inventory_item_id = $1",
        [inventoryItemId]
      )
      return rows[0].n
    }

    const updated = await admin.client.post(level, { stocked_quantity: 42 })
    expect(updated.status).toBe(200)
    expect(updated.body.inventory_item.id).toBe(inventoryItemId)
    expect(updated.body.inventory_item.stocked_quantity).toBe(42)
    expect(await stocked()).toBe(42)

    for (const bad of [-1, "many"]) {
      const refused = await admin.client.post(level, { stocked_quantity: bad })
      expect(refused.status).toBe(400)
      expect(refused.body.type).toBe("invalid_data")
      expect(refused.body.message).toContain("stocked_quantity")
    }
    const customer = await createCustomer(shop)
    for (const client of [customer.client, shop.store, shop.http]) {
      const refused = await client.post(level, { stocked_quantity: 1 })
      expect(refused.status).toBe(401)
    }
    expect(await stocked()).toBe(42)
  })

  it("B02: passwords stored only as hashes, and no route returns one", async () => {
    const customer = await createCustomer(shop)
    const { rows } = await shop.db.query(
      "select provider_metadata, user_metadata from provider_identity where entity_id = $1",
      [customer.email]
    )
    expect(rows).toHaveLength(1)
    const hash = Buffer.from(rows[0].provider_metadata.password, "base64")
    expect(hash.subarray(0, 6).toString()).toBe("scrypt")
    expect(JSON.stringify(rows)).not.toContain(PASSWORD)

    const { rows: everywhere } = await shop.db.query(
      'select (select json_agg(p) from provider_identity p)::text || (select json_agg(a) from auth_identity a)::text || (select json_agg(c) from customer c)::text || (select json_agg(u) from "user" u)::text as text'
    )
    expect(everywhere[0].text).not.toContain(PASSWORD)

    const answers: HttpResponse[] = await Promise.all([
      customer.client.get("/store/customers/me"),
      admin.client.get(`/admin/customers/${customer.id}`),
      admin.client.get("/admin/customers"),
      admin.client.get("/admin/users"),
      admin.client.get("/admin/users/me"),
      shop.store.post("/auth/customer/emailpass", {
        email: customer.email,
        password: PASSWORD,
      }),
    ])
    for (const { status, body } of answers) {
      expect(status).toBe(200)
      const text = JSON.stringify(body)
      expect(text).not.toContain(PASSWORD)
      expect(text).not.toContain(rows[0].provider_metadata.password)
      expect(text).not.toMatch(/"password"/)
    }
    const [, payload] = (answers[5].body as Json).token.split(".")
    expect(Buffer.from(payload, "base64url").toString()).not.toContain(PASSWORD)
  })

  it.each([
    [
      "without JWT_SECRET",
      { JWT_SECRET: undefined },
      "JWT_SECRET: must be set",
    ],
    [
      "with a well-known JWT_SECRET",
      { JWT_SECRET: "supersecret" },
      "JWT_SECRET: must be a random secret of 32 characters or more",
    ],
    [
      "with a JWT_SECRET of one letter",
      { JWT_SECRET: "a".repeat(64) },
      "JWT_SECRET: must be a random secret of 32 characters or more",
    ],
    [
      "with a short COOKIE_SECRET",
      { COOKIE_SECRET: "short-but-random-9x" },
      "COOKIE_SECRET: must be a random secret of 32 characters or more",
    ],
    [
      "without DATABASE_URL",
      { DATABASE_URL: undefined },
      "DATABASE_URL: must be set",
    ],
  ])(
    "B43: environment variables for secrets: production refuses to start %s and says so",
    async (_, change, sentence) => {
      const { code, output } = await serveWith(change)
      expect(output).toContain(
        `The environment is not complete: ${sentence}. See .env.template.`
      )
      expect(code).not.toBe(0)
    }
  )

  function serveWith(
    change: Record<string, string | undefined>
  ): Promise<{ code: number | null; output: string }> {
    const { PATH = "", HOME = "" } = process.env
    const environment: Record<string, string | undefined> = {
      PATH,
      HOME,
      NODE_ENV: "production",
      MEDUSA_DISABLE_TELEMETRY: "true",
      ADMIN_DISABLED: "true",
      DATABASE_URL: shop.database.url,
      JWT_SECRET: "test-jwt-secret-0123456789-abcdefghij",
      COOKIE_SECRET: "test-cookie-secret-0123456789-abcdefgh",
      ...change,
    }
    const child = spawn(process.execPath, [path.join(root, "bin/serve.mjs")], {
      env: Object.fromEntries(
        Object.entries(environment).filter(([, value]) => value !== undefined)
      ),
      stdio: ["ignore", "pipe", "pipe"],
      // A server that does start must not outlive the test.
      timeout: 45_000,
    })
    let output = ""
    child.stdout.on("data", (chunk) => (output += chunk))
    child.stderr.on("data", (chunk) => (output += chunk))
    return new Promise((resolve) =>
      child.once("close", (code) => resolve({ code, output }))
    )
  }
})
