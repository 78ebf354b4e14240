import {
  createAdmin,
  createCustomer,
  type SignedIn,
} from "../../helpers/people"
import { createProduct, type CreatedProduct } from "../../helpers/products"
import {
  buy,
  capture,
  createBuyer,
  moderate,
  review,
} from "../../helpers/product-reviews"
import { placeOrder } from "../../helpers/orders"
import { bootShop, type Shop } from "../../helpers/shop"

describe("writing reviews", () => {
  let shop: Shop
  let admin: SignedIn
  let mug: CreatedProduct
  let buyer: SignedIn

  beforeAll(async () => {
    shop = await bootShop()
    admin = await createAdmin(shop)
    mug = await createProduct(shop, admin.client, { title: "Blue mug" })
    buyer = await createBuyer(shop, admin.client, mug)
  })

  afterAll(() => shop.close())

  const list = (productId: string, query = {}) =>
    shop.store.get(`/store/products/${productId}/reviews`, { query })

  it("B34: a customer leaves rating and comment for what they bought; the shop approves it; everybody reads it", async () => {
    const written = await review(buyer.client, mug.product.id, {
      rating: 4,
      title: "  My morning mug ",
      content: "<b>Holds</b> a lot.\r\nKeeps it hot.",
    })
    expect(written.status).toBe(201)
    expect(written.body.review).toMatchObject({
      status: "pending",
      rating: 4,
      title: "My morning mug",
      content: "<b>Holds</b> a lot.\nKeeps it hot.",
      author: "Ana M.",
      verified: true,
      helpful_count: 0,
      reply: null,
      images: [],
      product: { id: mug.product.id, title: "Blue mug" },
    })
    const { id } = written.body.review

    const before = await list(mug.product.id)
    expect(before.status).toBe(200)
    expect(before.body).toEqual({
      reviews: [],
      count: 0,
      offset: 0,
      limit: 20,
      stats: {
        average: null,
        count: 0,
        ratings: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 },
      },
    })

    const approved = await moderate(admin.client, [id], "approved", "fine")
    expect(approved.status).toBe(200)
    expect(approved.body.product_reviews).toMatchObject([
      {
        id,
        status: "approved",
        moderation_note: "fine",
        moderated_by: admin.id,
      },
    ])

    const after = await list(mug.product.id)
    expect(after.body).toEqual({
      reviews: [
        {
          id,
          rating: 4,
          title: "My morning mug",
          content: "<b>Holds</b> a lot.\nKeeps it hot.",
          images: [],
          author: "Ana M.",
          verified: true,
          helpful_count: 0,
          reply: null,
          created_at: expect.any(String),
        },
      ],
      count: 1,
      offset: 0,
      limit: 20,
      stats: {
        average: 4,
        count: 1,
        ratings: { 1: 0, 2: 0, 3: 0, 4: 1, 5: 0 },
      },
    })
  })

  it("a second review of the same product is refused", async () => {
    const again = await review(buyer.client, mug.product.id, { rating: 1 })
    expect(again.status).toBe(422)
    expect(again.body).toMatchObject({
      type: "duplicate_error",
      message: "You have already reviewed this product",
    })
  })

  it("ten first reviews at once give one", async () => {
    const other = await createBuyer(shop, admin.client, mug)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => review(other.client, mug.product.id))
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([
      201,
      ...Array(9).fill(422),
    ])
    const { rows } = await shop.db.query(
      "select count(*)::int as n from product_review where customer_id = $1",
      [other.id]
    )
    expect(rows[0].n).toBe(1)
  })

  it("only who bought and paid may review", async () => {
    const stranger = await createCustomer(shop)
    const refusal = {
      status: 403,
      body: {
        type: "forbidden",
        message: "Only customers who bought this product can review it",
      },
    }
    expect(await review(stranger.client, mug.product.id)).toMatchObject(refusal)

    const tea = await createProduct(shop, admin.client)
    await buy(shop, admin.client, stranger.client, [tea])
    expect(await review(stranger.client, mug.product.id)).toMatchObject(refusal)

    const order = await placeOrder(shop, {
      client: stranger.client,
      items: [{ variant_id: mug.variant.id }],
    })
    expect(await review(stranger.client, mug.product.id)).toMatchObject(refusal)
    await capture(admin.client, order.id)
    expect((await review(stranger.client, mug.product.id)).status).toBe(201)

    const canceling = await createCustomer(shop)
    const canceled = await buy(shop, admin.client, canceling.client, [mug])
    const cancel = await admin.client.post(
      `/admin/orders/${canceled.id}/cancel`
    )
    expect(cancel.status).toBe(200)
    expect(await review(canceling.client, mug.product.id)).toMatchObject(
      refusal
    )
  })

  it("signed out there is no reviewing", async () => {
    const { status, body } = await review(shop.store, mug.product.id)
    expect(status).toBe(401)
    expect(body).toMatchObject({ message: "Unauthorized" })
  })

  it("a product that is unknown, a draft or of another channel is not found", async () => {
    const notFound = (id: string) => ({
      status: 404,
      body: {
        type: "not_found",
        message: `Product with id: ${id} was not found`,
      },
    })
    expect(await review(buyer.client, "prod_nope")).toMatchObject(
      notFound("prod_nope")
    )
    expect(await list("prod_nope")).toMatchObject(notFound("prod_nope"))

    const draft = await createProduct(shop, admin.client, {
      product: { status: "draft" },
    })
    expect(await review(buyer.client, draft.product.id)).toMatchObject(
      notFound(draft.product.id)
    )
    expect(await list(draft.product.id)).toMatchObject(
      notFound(draft.product.id)
    )

    const elsewhere = await createProduct(shop, admin.client, {
      product: { sales_channels: [] },
    })
    expect(await list(elsewhere.product.id)).toMatchObject(
      notFound(elsewhere.product.id)
    )
  })

  it.each([
    [{}, "Field 'rating' is required"],
    [
      { rating: 0 },
      "Value for field 'rating' too small, expected at least: '1'",
    ],
    [{ rating: 6 }, "Value for field 'rating' too big, expected at most: '5'"],
    [{ rating: 4.5 }, "Expected type: 'int' for field 'rating', got: '4.5'"],
    [{ rating: "5" }, "Expected type: 'number' for field 'rating', got: '5'"],
    [
      { rating: 5, title: "x".repeat(121) },
      "Value for field 'title' too big, expected at most: '120'",
    ],
    [
      { rating: 5, content: "x".repeat(5001) },
      "Value for field 'content' too big, expected at most: '5000'",
    ],
    [{ rating: 5, customer_id: "cus_1" }, "Unrecognized fields: 'customer_id'"],
    [{ rating: 5, status: "approved" }, "Unrecognized fields: 'status'"],
    [{ rating: 5, verified: true }, "Unrecognized fields: 'verified'"],
  ])("refuses a bad body: %#", async (body, message) => {
    const answer = await review(buyer.client, mug.product.id, body)
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({
      type: "invalid_data",
      message: `Invalid request: ${message}`,
    })
  })

  describe("my reviews", () => {
    let owner: SignedIn
    let id: string

    beforeAll(async () => {
      owner = await createBuyer(shop, admin.client, mug)
      const { body } = await review(owner.client, mug.product.id, {
        rating: 5,
        content: "Very good indeed, every morning",
      })
      id = body.review.id
      await moderate(admin.client, [id], "approved")
    })

    it("are mine whatever their status", async () => {
      const mine = await owner.client.get("/store/customers/me/reviews")
      expect(mine.status).toBe(200)
      expect(mine.body).toMatchObject({
        reviews: [{ id, status: "approved", rating: 5 }],
        count: 1,
        offset: 0,
        limit: 20,
      })
      const one = await owner.client.get(`/store/customers/me/reviews/${id}`)
      expect(one.body.review).toMatchObject({ id, status: "approved" })
    })

    it("go back to pending when changed, and out of the rating", async () => {
      const before = await list(mug.product.id)
      const changed = await owner.client.post(
        `/store/customers/me/reviews/${id}`,
        { rating: 2 }
      )
      expect(changed.status).toBe(200)
      expect(changed.body.review).toMatchObject({
        status: "pending",
        rating: 2,
        content: "Very good indeed, every morning",
      })
      const after = await list(mug.product.id)
      expect(after.body.count).toBe(before.body.count - 1)
      expect(after.body.stats.ratings[5]).toBe(before.body.stats.ratings[5] - 1)
      expect(
        after.body.reviews.map((one: { id: string }) => one.id)
      ).not.toContain(id)
    })

    it("are nobody else's", async () => {
      const path = `/store/customers/me/reviews/${id}`
      const notFound = {
        status: 404,
        body: {
          type: "not_found",
          message: `Product review with id: ${id} was not found`,
        },
      }
      expect(await buyer.client.get(path)).toMatchObject(notFound)
      expect(await buyer.client.post(path, { rating: 1 })).toMatchObject(
        notFound
      )
      expect(await buyer.client.delete(path)).toMatchObject(notFound)
      expect(
        (
          await buyer.client.get("/store/customers/me/reviews")
        ).body.reviews.map((one: { id: string }) => one.id)
      ).not.toContain(id)
      for (const answer of [
        await shop.store.get(path),
        await shop.store.post(path, { rating: 1 }),
        await shop.store.delete(path),
        await shop.store.get("/store/customers/me/reviews"),
      ]) {
        expect(answer.status).toBe(401)
      }
    })

    it("refuse a bad body", async () => {
      const bad = await owner.client.post(`/store/customers/me/reviews/${id}`, {
        rating: 9,
      })
      expect(bad.status).toBe(400)
      const unknown = await owner.client.post(
        `/store/customers/me/reviews/${id}`,
        { status: "approved" }
      )
      expect(unknown.status).toBe(400)
    })

    it("can be deleted, and written anew", async () => {
      const gone = await owner.client.delete(
        `/store/customers/me/reviews/${id}`
      )
      expect(gone.status).toBe(200)
      expect(gone.body).toEqual({ id, object: "review", deleted: true })
      expect(
        (await owner.client.delete(`/store/customers/me/reviews/${id}`)).status
      ).toBe(404)
      const anew = await review(owner.client, mug.product.id, {
        rating: 3,
        content: "Very good indeed, every morning",
      })
      expect(anew.status).toBe(201)
    })
  })
})
