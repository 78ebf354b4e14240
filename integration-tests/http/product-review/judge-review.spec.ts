import type { HttpResponse, Json } from "../../helpers/http"
import {
  createAdmin,
  createCustomer,
  type SignedIn,
} from "../../helpers/people"
import { moderate, review } from "../../helpers/product-reviews"
import { createProduct, type CreatedProduct } from "../../helpers/products"
import { bootShop, type Shop } from "../../helpers/shop"

describe("judging reviews", () => {
  let shop: Shop
  let admin: SignedIn
  let mug: CreatedProduct
  let people: SignedIn[]

  beforeAll(async () => {
    shop = await bootShop({ env: { REVIEWS_REQUIRE_PURCHASE: "false" } })
    admin = await createAdmin(shop)
    mug = await createProduct(shop, admin.client, { title: "Blue mug" })
    people = await Promise.all(
      Array.from({ length: 8 }, () => createCustomer(shop))
    )
  })

  afterAll(() => shop.close())

  const list = (query = {}, productId = mug.product.id) =>
    shop.store.get(`/store/products/${productId}/reviews`, { query })
  const ids = ({ body }: HttpResponse) =>
    (body.reviews ?? body.product_reviews).map(({ id }: Json) => id)
  const approve = async (
    author: SignedIn,
    body: Json,
    productId = mug.product.id
  ): Promise<string> => {
    const written = await review(author.client, productId, body)
    expect(written.status).toBe(201)
    await moderate(admin.client, [written.body.review.id], "approved")
    return written.body.review.id
  }

  describe("a product with reviews", () => {
    let five: string
    let three: string
    let two: string
    let pending: string
    let rejected: string

    beforeAll(async () => {
      five = await approve(people[0], { rating: 5, content: "</script>" })
      three = await approve(people[1], { rating: 3, title: "So so" })
      two = await approve(people[2], { rating: 2 })
      pending = (await review(people[3].client, mug.product.id, { rating: 1 }))
        .body.review.id
      rejected = (await review(people[4].client, mug.product.id, { rating: 1 }))
        .body.review.id
      await moderate(admin.client, [rejected], "rejected", "spam")
    })

    it("lists in four orders, by page, by stars and by proof", async () => {
      const stats = {
        average: 3.33,
        count: 3,
        ratings: { 1: 0, 2: 1, 3: 1, 4: 0, 5: 1 },
      }
      const newest = await list()
      expect(ids(newest)).toEqual([two, three, five])
      expect(newest.body).toMatchObject({ count: 3, stats })
      expect(ids(await list({ order: "rating" }))).toEqual([two, three, five])
      expect(ids(await list({ order: "-rating" }))).toEqual([five, three, two])
      const page = await list({ limit: 1, offset: 1, order: "-rating" })
      expect(ids(page)).toEqual([three])
      expect(page.body).toMatchObject({ count: 3, limit: 1, offset: 1 })
      const threes = await list({ rating: 3 })
      expect(ids(threes)).toEqual([three])
      expect(threes.body).toMatchObject({ count: 1, stats })
      expect((await list({ verified: true })).body).toMatchObject({
        reviews: [],
        count: 0,
        stats,
      })
      expect((await list({ verified: false, rating: 5 })).body.count).toBe(1)
    })

    /** Asks for less than the documented product, so that it goes around the check of answers. */
    const readProduct = async (query: Record<string, string>) => {
      const response = await fetch(
        `${shop.url}/store/products/${mug.product.id}?${new URLSearchParams(query)}`,
        { headers: { "x-publishable-api-key": shop.publishableKey } }
      )
      return { status: response.status, body: await response.json() }
    }

    it("shows nothing pending or rejected whatever the query string", async () => {
      const hidden = [pending, rejected]
      const names = [
        "status",
        "status[]",
        "filters",
        "filters[status]",
        "fields",
        "with_deleted",
        "q",
        "id",
        "$or",
        "customer_id",
        "order",
        "rating",
        "verified",
        "limit",
        "offset",
        "product_id",
      ]
      const values = [
        "pending",
        "rejected",
        "*",
        "+status,*",
        "true",
        "1",
        "-status",
        "status",
        `' or status='pending' --`,
        pending,
        "99999999999999999999",
        "NaN",
        "",
      ]
      for (const name of names) {
        const answers = await Promise.all(
          values.flatMap((value) => [
            list({ [name]: value }),
            readProduct({ fields: `+review_stats.*,${value}`, [name]: value }),
          ])
        )
        for (const answer of answers) {
          expect([200, 400, 404]).toContain(answer.status)
          const text = JSON.stringify(answer.body)
          if (answer.status === 200) {
            hidden.forEach((id) => expect(text).not.toContain(id))
            expect(text).not.toMatch(/pending_count|rejected_count/)
          }
        }
      }
      const someone = people[5]
      for (const id of hidden) {
        for (const answer of [
          await someone.client.post(`/store/product-reviews/${id}/vote`),
          await someone.client.post(`/store/product-reviews/${id}/report`, {
            reason: "spam",
          }),
          await someone.client.get(`/store/customers/me/reviews/${id}`),
        ]) {
          expect(answer.status).toBe(404)
        }
      }
    })

    it.each([
      [{ limit: 0 }, "limit"],
      [{ limit: 101 }, "limit"],
      [{ offset: -1 }, "offset"],
      [{ rating: 6 }, "rating"],
      [{ order: "helpful_count" }, "order"],
      [{ status: "approved" }, "status"],
    ])("refuses %j", async (query, named) => {
      const { status, body } = await list(query)
      expect(status).toBe(400)
      expect(body.message).toContain(named)
    })

    it("tells its rating on core's product routes", async () => {
      const unrated = await createProduct(shop, admin.client)
      const wanted = "+review_stats.average,+review_stats.count"
      const listed = await shop.store.get("/store/products", {
        query: { fields: wanted },
      })
      expect(listed.status).toBe(200)
      const found = (id: string) =>
        listed.body.products.find((one: Json) => one.id === id)
      expect(found(mug.product.id).review_stats).toMatchObject({
        average: 3.33,
        count: 3,
      })
      expect(found(mug.product.id).title).toBe("Blue mug")
      expect(found(unrated.product.id).review_stats).toEqual({
        average: null,
        count: 0,
      })
      const one = await shop.store.get(`/store/products/${mug.product.id}`, {
        query: { fields: wanted },
      })
      expect(one.body.product.review_stats).toMatchObject({
        average: 3.33,
        count: 3,
      })
      const all = await shop.store.get(`/store/products/${mug.product.id}`, {
        query: { fields: "+review_stats.*" },
      })
      expect(all.body.product.review_stats).toMatchObject({
        rating_1: 0,
        rating_2: 1,
        rating_3: 1,
        rating_4: 0,
        rating_5: 1,
      })
      expect(all.body.product.review_stats).not.toHaveProperty("pending_count")
      const plain = await shop.store.get(`/store/products/${mug.product.id}`)
      expect(plain.body.product).not.toHaveProperty("review_stats")
      const ordered = await shop.store.get("/store/products", {
        query: { order: "-review_stats.average" },
      })
      expect(ordered.status).toBe(400)
      expect(ordered.body.message).toBe(
        "Order field review_stats.average is not valid"
      )
    })

    it("tells it to search engines", async () => {
      const { status, body, headers } = await shop.store.get(
        `/store/products/${mug.product.id}/reviews/structured-data`
      )
      expect(status).toBe(200)
      expect(headers.get("content-type")).toContain("application/ld+json")
      expect(body).toMatchObject({
        "@context": "https://schema.org",
        "@type": "Product",
        name: "Blue mug",
        aggregateRating: { ratingValue: 3.33, reviewCount: 3 },
      })
      expect(body.review).toHaveLength(3)
      const unknown = await shop.store.get(
        "/store/products/prod_nope/reviews/structured-data"
      )
      expect(unknown.status).toBe(404)
    })

    it("is voted on, once a customer, by others only", async () => {
      const vote = (person: SignedIn, id = two) =>
        person.client.post(`/store/product-reviews/${id}/vote`)
      const first = await vote(people[0])
      expect(first.status).toBe(200)
      expect(first.body).toEqual({
        review: { id: two, helpful_count: 1, voted: true },
      })
      expect((await vote(people[0])).body.review.helpful_count).toBe(1)
      await Promise.all(
        people.slice(3).flatMap((person) => [vote(person), vote(person)])
      )
      expect((await vote(people[1])).body.review.helpful_count).toBe(7)
      expect(ids(await list({ order: "-helpful_count" }))[0]).toBe(two)

      const own = await vote(people[2])
      expect(own.status).toBe(403)
      expect(own.body).toMatchObject({
        type: "forbidden",
        message: "You cannot vote for your own review",
      })
      const signedOut = await shop.store.post(
        `/store/product-reviews/${two}/vote`
      )
      expect(signedOut.status).toBe(401)
      const body = await people[0].client.post(
        `/store/product-reviews/${two}/vote`,
        { helpful: 5 }
      )
      expect(body.status).toBe(400)

      const back = await people[0].client.delete(
        `/store/product-reviews/${two}/vote`
      )
      expect(back.body).toEqual({
        review: { id: two, helpful_count: 6, voted: false },
      })
      const again = await people[0].client.delete(
        `/store/product-reviews/${two}/vote`
      )
      expect(again.body.review.helpful_count).toBe(6)
    })

    it("is reported to the shop, once a customer, until an admin decides", async () => {
      const report = (person: SignedIn, body: Json = { reason: "spam" }) =>
        person.client.post(`/store/product-reviews/${three}/report`, body)
      const first = await report(people[0], { reason: "false", note: "No" })
      expect(first.status).toBe(201)
      expect(first.body.report).toMatchObject({ reason: "false", note: "No" })
      const twice = await report(people[0])
      expect(twice.status).toBe(422)
      expect(twice.body.message).toBe("You have already reported this review")
      expect((await report(people[1])).status).toBe(403)
      expect((await report(people[2], { reason: "ugly" })).status).toBe(400)
      expect(
        (await shop.store.post(`/store/product-reviews/${three}/report`, {}))
          .status
      ).toBe(401)

      expect(ids(await list())).toContain(three)
      const reported = await admin.client.get("/admin/product-reviews", {
        query: { reported: true },
      })
      expect(ids(reported)).toEqual([three])
      const one = await admin.client.get(`/admin/product-reviews/${three}`)
      expect(one.body.product_review.reports).toMatchObject([
        { reason: "false", note: "No" },
      ])
      await moderate(admin.client, [three], "approved")
      const settled = await admin.client.get("/admin/product-reviews", {
        query: { reported: true },
      })
      expect(settled.body.count).toBe(0)
    })
  })

  describe("the shop", () => {
    let vase: CreatedProduct
    let spam: string
    let copy: string

    beforeAll(async () => {
      vase = await createProduct(shop, admin.client, { title: "Green vase" })
      const text = "Buy cheap vases at https://cheap.example, such shit here"
      const write = async (person: SignedIn, content: string) =>
        (await review(person.client, vase.product.id, { rating: 1, content }))
          .body.review.id
      spam = await write(people[0], text)
      copy = await write(people[1], text.toUpperCase())
    })

    it("is told what looks odd, and decides itself", async () => {
      const { body } = await admin.client.get("/admin/product-reviews", {
        query: { product_id: vase.product.id, order: "created_at" },
      })
      expect(body).toMatchObject({ count: 2, offset: 0, limit: 20 })
      expect(body.product_reviews).toMatchObject([
        {
          id: spam,
          flags: ["link", "profanity"],
          status: "pending",
          product: { title: "Green vase" },
          customer: { id: people[0].id, email: people[0].email },
          order: null,
        },
        { id: copy, flags: ["link", "profanity", "duplicate"] },
      ])
    })

    it("filters by status, stars, words and flags", async () => {
      const search = async (query: Json) =>
        (await admin.client.get("/admin/product-reviews", { query })).body
      const queue = await search({ status: "pending" })
      expect(queue.product_reviews.map(({ id }: Json) => id)).toEqual(
        expect.arrayContaining([spam, copy])
      )
      expect(queue.count).toBe(queue.product_reviews.length)
      expect((await search({ flagged: true, rating: 1 })).count).toBe(2)
      expect((await search({ q: "cheap vas" })).count).toBe(2)
      expect((await search({ q: "cheap elephants" })).count).toBe(0)
      expect((await search({ q: "'; drop table x" })).count).toBe(0)
      expect(
        (await search({ status: "approved" })).product_reviews
      ).not.toEqual(
        expect.arrayContaining([expect.objectContaining({ id: spam })])
      )
      const bad = await admin.client.get("/admin/product-reviews", {
        query: { status: "odd" },
      })
      expect(bad.status).toBe(400)
    })

    it("approves and rejects many at once, or none when one is unknown", async () => {
      const half = await moderate(admin.client, [spam, "prev_nope"], "approved")
      expect(half.status).toBe(404)
      expect(half.body.message).toBe(
        "Product review with id: prev_nope was not found"
      )
      expect((await list({}, vase.product.id)).body.count).toBe(0)

      const both = await moderate(admin.client, [spam, copy], "approved")
      expect(both.status).toBe(200)
      expect((await list({}, vase.product.id)).body.stats).toMatchObject({
        average: 1,
        count: 2,
      })
      await moderate(admin.client, [copy], "rejected", "copied")
      expect((await list({}, vase.product.id)).body.count).toBe(1)
      await moderate(admin.client, [copy], "pending")
      const one = await admin.client.get(`/admin/product-reviews/${copy}`)
      expect(one.body.product_review).toMatchObject({
        status: "pending",
        moderation_note: "copied",
      })
      expect((await moderate(admin.client, [], "approved")).status).toBe(400)
      expect((await moderate(admin.client, [spam], "odd")).status).toBe(400)
    })

    it("answers in public, and takes it back", async () => {
      const path = `/admin/product-reviews/${spam}/reply`
      const answered = await admin.client.post(path, { content: " Sorry! " })
      expect(answered.status).toBe(200)
      expect(answered.body.product_review.reply).toEqual({
        content: "Sorry!",
        created_at: expect.any(String),
      })
      const shown = await list({}, vase.product.id)
      expect(shown.body.reviews[0].reply.content).toBe("Sorry!")
      expect((await admin.client.post(path, { content: "  " })).status).toBe(
        400
      )
      expect(
        (
          await admin.client.post("/admin/product-reviews/prev_nope/reply", {
            content: "x",
          })
        ).status
      ).toBe(404)
      await admin.client.delete(path)
      expect((await list({}, vase.product.id)).body.reviews[0].reply).toBeNull()
    })

    it("deletes", async () => {
      const path = `/admin/product-reviews/${copy}`
      expect((await admin.client.delete(path)).body).toEqual({
        id: copy,
        object: "product_review",
        deleted: true,
      })
      expect((await admin.client.get(path)).status).toBe(404)
      expect((await admin.client.delete(path)).status).toBe(404)
    })

    it("is the only one who moderates", async () => {
      const requests: [string, string, Json?][] = [
        ["GET", "/admin/product-reviews"],
        ["GET", `/admin/product-reviews/${spam}`],
        ["DELETE", `/admin/product-reviews/${spam}`],
        ["POST", `/admin/product-reviews/${spam}/reply`, { content: "x" }],
        ["DELETE", `/admin/product-reviews/${spam}/reply`],
        [
          "POST",
          "/admin/product-reviews/moderate",
          { ids: [spam], status: "approved" },
        ],
      ]
      for (const [method, path, body] of requests) {
        for (const client of [shop.http, people[0].client]) {
          expect((await client.request(method, path, body)).status).toBe(401)
        }
      }
    })
  })
})
