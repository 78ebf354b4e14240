import type { HttpClient, Json } from "../../helpers/http"
import {
  createAdmin,
  createCustomer,
  type SignedIn,
} from "../../helpers/people"
import { createProduct, type CreatedProduct } from "../../helpers/products"
import { bootShop, type Shop } from "../../helpers/shop"

describe("reviews in files", () => {
  let shop: Shop
  let admin: SignedIn
  let mug: CreatedProduct
  let shopper: SignedIn

  beforeAll(async () => {
    shop = await bootShop()
    admin = await createAdmin(shop)
    mug = await createProduct(shop, admin.client, {
      title: "Blue mug",
      product: { handle: "blue-mug" },
    })
    shopper = await createCustomer(shop)
  })

  afterAll(() => shop.close())

  const send = (client: HttpClient, csv: string, query: Json = {}) =>
    client.post("/admin/product-reviews/import", csv, {
      query,
      headers: { "content-type": "text/csv" },
    })
  const stats = async () =>
    (await shop.store.get(`/store/products/${mug.product.id}/reviews`)).body
      .stats

  it("Judge.me's file comes in once, however often it is sent; bad rows are named", async () => {
    const csv = [
      "title,body,rating,review_date,source,curated,reviewer_name,reviewer_email,product_id,product_handle,reply,picture_urls",
      `Great,"Two lines,\nreally",5,2024-05-01 10:00:00 UTC,web,ok,Ana Molnar,${shopper.email},123,blue-mug,Thanks!,`,
      "Spam,Buy,1,2024-05-02 10:00:00 UTC,web,spam,Bot,bot@example.test,123,blue-mug,,",
      "Odd,Stars,7,2024-05-02 10:00:00 UTC,web,ok,Bob,bob@example.test,123,blue-mug,,",
      "Lost,Thing,4,2024-05-02 10:00:00 UTC,web,ok,Eve,eve@example.test,123,no-such-mug,,",
      ",=cmd(),4,2024-05-03 10:00:00 UTC,web,ok,Nameless,,123,blue-mug,,",
    ].join("\n")
    const errors = [
      {
        line: 5,
        message: 'rating must be a whole number from 1 to 5, not "7"',
      },
      { line: 6, message: "product no-such-mug was not found" },
    ]
    const counted = { format: "judgeme", total: 5, failed: 2, errors }
    const tried = await send(admin.client, csv, { dry_run: true })
    expect(tried.status).toBe(200)
    expect(tried.body.import).toEqual({
      ...counted,
      dry_run: true,
      created: 3,
      updated: 0,
    })
    expect((await stats()).count).toBe(0)

    const first = await send(admin.client, csv)
    expect(first.body.import).toMatchObject({
      ...counted,
      created: 3,
      updated: 0,
    })
    const again = await send(admin.client, csv)
    expect(again.body.import).toMatchObject({ created: 0, updated: 3 })
    expect(await stats()).toMatchObject({ count: 2, average: 4.5 })

    const { body } = await shop.store.get(
      `/store/products/${mug.product.id}/reviews`,
      { query: { order: "-rating" } }
    )
    expect(body.reviews[0]).toMatchObject({
      rating: 5,
      title: "Great",
      content: "Two lines,\nreally",
      author: "Ana M.",
      verified: false,
      reply: { content: "Thanks!" },
      created_at: "2024-05-01T10:00:00.000Z",
    })
    const mine = await shopper.client.get("/store/customers/me/reviews")
    expect(mine.body.count).toBe(1)
  })

  it("Shopify's file comes in", async () => {
    const csv = [
      "product_handle,state,rating,title,author,email,location,body,reply,created_at,replied_at",
      "blue-mug,published,3,Okay,Carl Cox,carl@example.test,Paris,Fine,,2023-01-01 00:00:00 UTC,",
      "blue-mug,unpublished,1,Bad,Dan D,dan@example.test,Paris,Bad,,2023-01-01 00:00:00 UTC,",
    ].join("\r\n")
    const { body } = await send(admin.client, csv)
    expect(body.import).toMatchObject({
      format: "shopify",
      created: 2,
      failed: 0,
    })
    expect((await stats()).ratings[3]).toBe(1)
  })

  it("our own export comes back unchanged, and formulas are defused in it", async () => {
    const exported = await admin.client.get("/admin/product-reviews/export")
    expect(exported.status).toBe(200)
    expect(exported.headers.get("content-type")).toContain("text/csv")
    expect(exported.body).toContain("'=cmd()")
    const before = await stats()
    const { body } = await send(admin.client, exported.body)
    expect(body.import).toMatchObject({
      format: "shopkeeper",
      total: 5,
      created: 0,
      updated: 5,
      failed: 0,
    })
    expect(await stats()).toEqual(before)
    expect((await admin.client.get("/admin/product-reviews/export")).body).toBe(
      exported.body
    )
    for (const format of ["judgeme", "shopify"]) {
      const other = await admin.client.get("/admin/product-reviews/export", {
        query: { format, status: "approved" },
      })
      expect(other.body.trim().split(/\r?\n(?=\S)/).length).toBeGreaterThan(3)
    }
  })

  it("refuses what is no file of reviews, and who is no admin", async () => {
    const bad = await send(admin.client, "name,text\na,b\n")
    expect(bad.status).toBe(400)
    expect(bad.body.message).toBe(
      "The first line must name the columns, rating among them"
    )
    expect((await send(admin.client, "")).status).toBe(400)
    expect((await send(admin.client, 'rating,title\n5,"open\n')).status).toBe(
      400
    )
    expect(
      (await send(admin.client, "rating\n5\n", { format: "odd" })).status
    ).toBe(400)
    for (const client of [shop.http, shopper.client]) {
      expect((await send(client, "rating\n5\n")).status).toBe(401)
      expect((await client.get("/admin/product-reviews/export")).status).toBe(
        401
      )
    }
  })
})
