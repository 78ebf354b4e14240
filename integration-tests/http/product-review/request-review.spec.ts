import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import sharp from "sharp"
import type { HttpClient, HttpResponse, Json } from "../../helpers/http"
import { readMail } from "../../helpers/mail"
import {
  createAdmin,
  createCustomer,
  type SignedIn,
  uniqueEmail,
} from "../../helpers/people"
import { buy, moderate, review } from "../../helpers/product-reviews"
import { createProduct, type CreatedProduct } from "../../helpers/products"
import { execScript } from "../../helpers/scripts"
import { bootShop, type Shop } from "../../helpers/shop"
import { waitFor } from "../../helpers/wait"

const env = {
  REVIEWS_REQUEST_AFTER_DAYS: "0",
  REVIEWS_REQUIRE_PURCHASE: "false",
}

describe("photos, requests and links", () => {
  let shop: Shop
  let files: string
  let admin: SignedIn
  let mug: CreatedProduct
  let vase: CreatedProduct
  let ana: SignedIn
  let bob: SignedIn

  beforeAll(async () => {
    files = mkdtempSync(path.join(os.tmpdir(), "review-photos-"))
    shop = await bootShop({ env: { ...env, SHOP_FILES_DIR: files } })
    admin = await createAdmin(shop)
    mug = await createProduct(shop, admin.client, { title: "Blue mug" })
    vase = await createProduct(shop, admin.client, { title: "Green vase" })
    ana = await createCustomer(shop)
    bob = await createCustomer(shop)
  })

  afterAll(async () => {
    await shop.close()
    rmSync(files, { recursive: true, force: true })
  })

  const photo = (background = "#a33") =>
    sharp({ create: { width: 64, height: 48, channels: 3, background } })
      .withExif({ IFD0: { Copyright: "Ana at home" } })
      .jpeg()
      .toBuffer()
  const upload = async (
    client: HttpClient,
    files: Buffer[],
    query = {},
    type = "image/jpeg"
  ): Promise<HttpResponse> => {
    const form = new FormData()
    files.forEach((file, index) =>
      form.append(
        "files",
        new Blob([new Uint8Array(file)], { type }),
        `photo-${index}.jpg`
      )
    )
    const encoded = new Response(form)
    return client.request(
      "POST",
      "/store/product-reviews/images",
      new Uint8Array(await encoded.arrayBuffer()),
      {
        query,
        headers: { "content-type": encoded.headers.get("content-type") ?? "" },
      }
    )
  }

  describe("photos", () => {
    it("are drawn anew, shown with the review, and only their owner's", async () => {
      const uploaded = await upload(ana.client, [
        await photo(),
        await photo("#3a3"),
      ])
      expect(uploaded.status).toBe(201)
      const [first, second] = uploaded.body.images
      expect(first).toEqual({
        id: expect.any(String),
        url: expect.stringMatching(/product-review-[0-9a-f]{32}\.webp$/),
        width: 64,
        height: 48,
      })
      const stored = readFileSync(path.join(files, path.basename(first.url)))
      expect(await sharp(stored).metadata()).toMatchObject({ format: "webp" })
      expect(stored.toString("latin1")).not.toContain("Ana at home")

      const stolen = await review(bob.client, mug.product.id, {
        rating: 5,
        images: [first.id],
      })
      expect(stolen.status).toBe(400)
      expect(stolen.body.message).toBe(
        `Image with id: ${first.id} was not found among your uploads`
      )
      const foreign = await review(ana.client, mug.product.id, {
        rating: 5,
        images: ["https://evil.example/pixel.gif"],
      })
      expect(foreign.status).toBe(400)
      const twice = await review(ana.client, mug.product.id, {
        rating: 5,
        images: [first.id, first.id],
      })
      expect(twice.status).toBe(400)

      const written = await review(ana.client, mug.product.id, {
        rating: 5,
        images: [second.id, first.url],
      })
      expect(written.status).toBe(201)
      expect(written.body.review.images).toEqual([second, first])
      const { id } = written.body.review
      await moderate(admin.client, [id], "approved")
      const shown = await shop.store.get(
        `/store/products/${mug.product.id}/reviews`
      )
      expect(shown.body.reviews[0].images).toEqual([second, first])

      const changed = await ana.client.post(
        `/store/customers/me/reviews/${id}`,
        { images: [first.id] }
      )
      expect(changed.body.review.images).toEqual([first])
      const kept = await ana.client.post(`/store/customers/me/reviews/${id}`, {
        title: "Same photo",
      })
      expect(kept.body.review.images).toEqual([first])
    })

    it.each([
      ["an SVG", "image/jpeg", '<svg xmlns="http://www.w3.org/2000/svg"/>'],
      ["a page", "image/png", "<html><script>alert(1)</script></html>"],
    ])("refuses %s whatever it claims to be", async (_, type, text) => {
      const answer = await upload(bob.client, [Buffer.from(text)], {}, type)
      expect(answer.status).toBe(400)
      expect(answer.body.message).toBe(
        "Images must be JPEG, PNG, WebP or GIF photos"
      )
    })

    it("refuses too many, too large, none, and nobody", async () => {
      const one = await photo()
      const many = await upload(bob.client, Array(7).fill(one))
      expect(many.status).toBe(400)
      expect(many.body.message).toBe("A review takes at most 6 images")
      const large = await upload(bob.client, [Buffer.alloc(9 * 1024 * 1024)])
      expect(large.status).toBe(400)
      expect(large.body.message).toBe("Each image can have at most 8 MB")
      expect((await upload(bob.client, [])).status).toBe(400)
      const json = await bob.client.post("/store/product-reviews/images", {})
      expect(json.status).toBe(400)
      expect((await upload(shop.store, [one])).status).toBe(401)
      expect(
        (await upload(shop.store, [one], { token: "prreq_1.x" })).status
      ).toBe(404)
    })
  })

  describe("a review request", () => {
    let guest: string
    let guestToken: string

    const deliver = async (order: Json): Promise<void> => {
      const { body } = await admin.client.post(
        `/admin/orders/${order.id}/fulfillments`,
        {
          items: order.items.map(({ id, quantity }: Json) => ({
            id,
            quantity,
          })),
        },
        { query: { fields: "*fulfillments" } }
      )
      const [fulfillment] = body.order.fulfillments
      const delivered = await admin.client.post(
        `/admin/orders/${order.id}/fulfillments/${fulfillment.id}/mark-as-delivered`
      )
      expect(delivered.status).toBe(200)
    }
    const links = (text: string) =>
      [
        ...text.matchAll(
          /http:\/\/storefront\.test\/reviews\/write\?token=([\w.-]+)&(?:amp;)?product_id=(\w+)/g
        ),
      ].map(([, token, product_id]) => ({ token, product_id }))

    beforeAll(async () => {
      guest = uniqueEmail("guest")
      await deliver(
        await buy(shop, admin.client, shop.store, [mug, vase], guest)
      )
      await deliver(
        await buy(shop, admin.client, ana.client, [mug, vase], ana.email)
      )
      await execScript(shop, "request-product-reviews", { env })
      await execScript(shop, "request-product-reviews", { env })
    })

    it("goes once to the buyer of a delivered order, for what they have not reviewed", async () => {
      const toGuest = await readMail(shop, {
        to: guest,
        template: "review-request",
      })
      const found = links(toGuest.text)
      expect(new Set(found.map(({ product_id }) => product_id))).toEqual(
        new Set([mug.product.id, vase.product.id])
      )
      guestToken = found[0].token
      const toAna = await readMail(shop, {
        to: ana.email,
        template: "review-request",
      })
      expect(
        new Set(links(toAna.text).map(({ product_id }) => product_id))
      ).toEqual(new Set([vase.product.id]))
      const { rows } = await shop.db.query(
        "select count(*)::int as n from mail_message where template = 'review-request'"
      )
      expect(rows[0].n).toBe(2)
    })

    it("opens those products, and a guest reviews without logging in", async () => {
      const opened = await shop.store.get("/store/product-reviews/by-link", {
        query: { token: guestToken },
      })
      expect(opened.status).toBe(200)
      expect(opened.body.request).toMatchObject({ author: "Ana M." })
      expect(opened.body.request.products).toHaveLength(2)

      const uploaded = await upload(shop.store, [await photo()], {
        token: guestToken,
      })
      expect(uploaded.status).toBe(201)
      const body = {
        token: guestToken,
        product_id: mug.product.id,
        rating: 4,
        content: "From a guest",
        images: [uploaded.body.images[0].id],
      }
      const written = await shop.store.post(
        "/store/product-reviews/by-link",
        body
      )
      expect(written.status).toBe(201)
      expect(written.body.review).toMatchObject({
        status: "pending",
        verified: true,
        author: "Ana M.",
        images: uploaded.body.images,
      })
      const again = await shop.store.post("/store/product-reviews/by-link", {
        ...body,
        images: [],
      })
      expect(again.status).toBe(422)
      const after = await shop.store.get("/store/product-reviews/by-link", {
        query: { token: guestToken },
      })
      expect(
        after.body.request.products.find(
          ({ id }: Json) => id === mug.product.id
        ).reviewed
      ).toBe(true)
    })

    it("opens nothing else, and nothing when forged, old or of a canceled order", async () => {
      const other = await createProduct(shop, admin.client)
      const post = (token: string, product_id: string) =>
        shop.store.post("/store/product-reviews/by-link", {
          token,
          product_id,
          rating: 5,
        })
      expect((await post(guestToken, other.product.id)).status).toBe(404)
      const forged = [
        `${guestToken}x`,
        guestToken.replace(/\..*/, ".AAAA"),
        guestToken.split(".")[0],
        "x",
      ]
      for (const token of forged) {
        const answer = await post(token, vase.product.id)
        expect(answer.status).toBe(404)
        expect(answer.body.message).toBe(
          "This review link is not valid any more"
        )
      }
      expect((await post("", vase.product.id)).status).toBe(400)
      await shop.db.query(
        "update product_review_request set expires_at = now() where email = $1",
        [guest]
      )
      expect((await post(guestToken, vase.product.id)).status).toBe(404)
    })
  })

  it("pending reviews are told to the feed once an hour", async () => {
    const feed = await waitFor(
      async () => {
        const { body } = await admin.client.get("/admin/notifications", {
          query: { channel: "feed" },
        })
        return body.notifications.length ? body.notifications : undefined
      },
      { what: "a notification in the feed" }
    )
    const told = feed.filter(
      ({ data }: Json) => data?.title === "Reviews wait for approval"
    )
    expect(told.length).toBeGreaterThanOrEqual(1)
    expect(told.length).toBeLessThanOrEqual(2)
  })

  it("erasing a customer keeps the rating and drops the name", async () => {
    const person = await createCustomer(shop, { first_name: "Zoltan" })
    const written = await review(person.client, vase.product.id, {
      rating: 2,
      content: "Cracked",
    })
    const { id } = written.body.review
    await moderate(admin.client, [id], "approved")
    const [anas] = (await ana.client.get("/store/customers/me/reviews")).body
      .reviews
    await moderate(admin.client, [anas.id], "approved")
    const vote = await person.client.post(
      `/store/product-reviews/${anas.id}/vote`
    )
    expect(vote.body.review.helpful_count).toBe(1)

    const gone = await admin.client.delete(`/admin/customers/${person.id}`)
    expect(gone.status).toBe(200)
    const shown = await waitFor(
      async () => {
        const { body } = await shop.store.get(
          `/store/products/${vase.product.id}/reviews`
        )
        return body.reviews[0]?.author === null ? body : undefined
      },
      { what: "the author to be forgotten" }
    )
    expect(shown.reviews[0]).toMatchObject({
      id,
      rating: 2,
      content: "Cracked",
    })
    expect(shown.stats.count).toBe(1)
    const { rows } = await shop.db.query(
      "select customer_id, author, order_id from product_review where id = $1",
      [id]
    )
    expect(rows[0]).toEqual({ customer_id: null, author: null, order_id: null })
    const anasNow = await admin.client.get(`/admin/product-reviews/${anas.id}`)
    expect(anasNow.body.product_review.helpful_count).toBe(0)
  })

  it("the recount command finds nothing to put right, until something drifts", async () => {
    const clean = await execScript(shop, "recount-product-reviews")
    expect(clean).toContain("Every number is right")
    await shop.db.query(
      "update product_review_stats set rating_5 = 99 where product_id = $1",
      [vase.product.id]
    )
    const checked = await execScript(shop, "recount-product-reviews", {
      args: ["check"],
    })
    expect(checked).toContain(`${vase.product.id}: rating_5 was 99, counted 0`)
    await execScript(shop, "recount-product-reviews")
    const { rows } = await shop.db.query(
      "select rating_5, count, average from product_review_stats where product_id = $1",
      [vase.product.id]
    )
    expect(rows[0]).toEqual({ rating_5: 0, count: 1, average: 2 })
  })
})
