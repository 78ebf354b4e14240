import type { HttpClient, Json } from "../../helpers/http"
import { createAdmin, type SignedIn, uniqueEmail } from "../../helpers/people"
import { createProduct, readStore } from "../../helpers/products"
import { bootShop, type Shop } from "../../helpers/shop"

describe("who created a product", () => {
  let shop: Shop
  let admin: SignedIn
  let other: SignedIn

  beforeAll(async () => {
    shop = await bootShop()
    admin = await createAdmin(shop)
    other = await createAdmin(shop, uniqueEmail("ada"))
  })

  afterAll(() => shop?.close())

  const creatorOf = async (id: string): Promise<Json> => {
    const { status, body } = await admin.client.get(
      `/admin/catalog/products/${id}`
    )
    expect(status).toBe(200)
    expect(body.product.id).toBe(id)
    return body.product.created_by
  }

  const batch = (client: HttpClient, title: string) =>
    client.post("/admin/products/batch", {
      create: [{ title, options: [{ title: "Kind", values: ["One"] }] }],
    })

  it("B10: a product remembers which admin created it", async () => {
    const mine = await createProduct(shop, admin.client)
    const theirs = await createProduct(shop, other.client)
    expect(await creatorOf(mine.product.id)).toEqual({
      id: admin.id,
      email: admin.email,
    })
    expect(await creatorOf(theirs.product.id)).toEqual({
      id: other.id,
      email: other.email,
    })
    const changed = await admin.client.post(
      `/admin/products/${theirs.product.id}`,
      { title: "Renamed" }
    )
    expect(changed.status).toBe(200)
    expect(await creatorOf(theirs.product.id)).toMatchObject({ id: other.id })
  })

  it("B10: products of a batch remember it too, and its updates change nothing", async () => {
    const { body } = await batch(other.client, "In a batch")
    const id = body.created[0].id
    expect(await creatorOf(id)).toEqual({ id: other.id, email: other.email })
    const updated = await admin.client.post("/admin/products/batch", {
      update: [{ id, title: "Still theirs" }],
    })
    expect(updated.status).toBe(200)
    expect(await creatorOf(id)).toMatchObject({ id: other.id })
  })

  it("B10: one made with a secret API key was created by nobody", async () => {
    const { body } = await admin.client.post("/admin/api-keys", {
      title: "Import",
      type: "secret",
    })
    const key = shop.http.with({
      authorization: `Basic ${Buffer.from(`${body.api_key.token}:`).toString("base64")}`,
    })
    const { product } = await createProduct(shop, key)
    expect(await creatorOf(product.id)).toBeNull()
  })

  it("B10: an admin who is gone is named no more", async () => {
    const leaving = await createAdmin(shop, uniqueEmail("leaving"))
    const { product } = await createProduct(shop, leaving.client)
    const gone = await admin.client.delete(`/admin/users/${leaving.id}`)
    expect(gone.status).toBe(200)
    expect(await creatorOf(product.id)).toBeNull()
  })

  it("answers the product itself", async () => {
    const { product, variant } = await createProduct(shop, admin.client, {
      title: "Blue mug",
      product: { description: "Holds 300 ml." },
    })
    const { body } = await admin.client.get(
      `/admin/catalog/products/${product.id}`
    )
    expect(body.product).toMatchObject({
      title: "Blue mug",
      handle: product.handle,
      description: "Holds 300 ml.",
      status: "published",
      variants: [{ id: variant.id, title: "Standard", sku: variant.sku }],
    })
  })

  it("creates nothing and remembers nothing when Medusa refuses the product", async () => {
    const { salesChannelId } = await readStore(shop)
    const { status } = await admin.client.post("/admin/products", {
      title: "No options",
      sales_channels: [{ id: salesChannelId }],
    })
    expect(status).toBe(400)
    const { rows } = await shop.db.query(
      `select count(*)::int as n from catalog_product_creator c
       where not exists (select from product p where p.id = c.product_id)`
    )
    expect(rows).toEqual([{ n: 0 }])
  })

  it("is for admins, of products that are there, with no parameters", async () => {
    const anonymous = await shop.http.get("/admin/catalog/products/prod_1")
    expect(anonymous.status).toBe(401)
    const missing = await admin.client.get("/admin/catalog/products/prod_1")
    expect(missing.status).toBe(404)
    expect(missing.body).toEqual({
      type: "not_found",
      message: "Product with id: prod_1 was not found",
    })
    const odd = await admin.client.get("/admin/catalog/products/prod_1", {
      query: { colour: "red" },
    })
    expect(odd.status).toBe(400)
    expect(odd.body.message).toBe(
      "Invalid request: Unrecognized fields: 'colour'"
    )
  })
})
