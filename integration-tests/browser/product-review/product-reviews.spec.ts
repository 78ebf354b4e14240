import {
  DESKTOP,
  overflow,
  PHONE,
  signInAdmin,
  useBrowser,
} from "../../helpers/browser"
import {
  createAdmin,
  createCustomer,
  type SignedIn,
} from "../../helpers/people"
import { moderate, review } from "../../helpers/product-reviews"
import { createProduct, type CreatedProduct } from "../../helpers/products"
import { bootShop, type Shop } from "../../helpers/shop"

let shop: Shop
let admin: SignedIn
let mug: CreatedProduct
const shots = process.env.SCREENSHOTS

beforeAll(async () => {
  shop = await bootShop({
    admin: true,
    env: { REVIEWS_REQUIRE_PURCHASE: "false" },
  })
  admin = await createAdmin(shop)
  mug = await createProduct(shop, admin.client, { title: "Blue mug" })
})
afterAll(() => shop?.close())

const browser = useBrowser()
const write = async (first_name: string, body: object): Promise<string> => {
  const person = await createCustomer(shop, { first_name })
  return (await review(person.client, mug.product.id, body)).body.review.id
}

it("says that nothing waits, then shows what does; keys approve, the bar rejects with a note", () =>
  browser.withPage(async (page) => {
    await signInAdmin(page, shop)
    await page.goto(`${shop.url}/app/product-reviews`)
    await page.getByText("Nothing waits for approval").waitFor()
    if (shots) {
      await page.screenshot({ path: `${shots}/empty-1280.png` })
    }

    const spam = await write("Spammer", {
      rating: 1,
      title: "Buy cheap",
      content: "See https://cheap.example now",
    })
    const fine = await write("Ana", {
      rating: 5,
      title: "My morning mug",
      content: "<b>Holds</b> a lot",
    })
    await page.reload()
    await page.getByText("My morning mug").waitFor()
    await page.getByText("<b>Holds</b> a lot").waitFor()
    await page.getByText("Contains a link").waitFor()
    for (const viewport of [DESKTOP, PHONE]) {
      await page.setViewportSize(viewport)
      expect(await overflow(page)).toBe(0)
      if (shots) {
        await page.screenshot({ path: `${shots}/queue-${viewport.width}.png` })
      }
    }
    await page.setViewportSize(DESKTOP)

    await page.keyboard.press("j")
    await page.keyboard.press("k")
    await page.keyboard.press("a")
    await page.getByText("1 review moderated").waitFor()
    await page.getByText("My morning mug").waitFor({ state: "hidden" })

    await page.getByRole("checkbox", { name: "Select this review" }).click()
    await page.getByRole("textbox", { name: "Note" }).fill("advertising")
    const bar = page.getByRole("toolbar")
    if (shots) {
      await page.screenshot({ path: `${shots}/selected-1280.png` })
    }
    await bar.getByRole("button", { name: "Reject" }).click()
    await page.getByText("Nothing waits for approval").waitFor()

    const statusOf = async (id: string) =>
      (await admin.client.get(`/admin/product-reviews/${id}`)).body
        .product_review
    expect(await statusOf(fine)).toMatchObject({ status: "approved" })
    expect(await statusOf(spam)).toMatchObject({
      status: "rejected",
      moderation_note: "advertising",
    })
  }))

it("filters by words, replies in public, and says so when the server fails", () =>
  browser.withPage(async (page) => {
    await signInAdmin(page, shop)
    await page.goto(`${shop.url}/app/product-reviews?status=all`)
    await page.getByRole("searchbox").fill("morning")
    await page.getByText("1 review", { exact: true }).waitFor()
    await page.getByRole("button", { name: "Reply" }).click()
    await page
      .getByRole("textbox", { name: "Your public reply" })
      .fill("Thank you, Ana!")
    await page.getByRole("button", { name: "Publish reply" }).click()
    await page.getByText("Thank you, Ana!").waitFor()
    const { body } = await shop.store.get(
      `/store/products/${mug.product.id}/reviews`
    )
    expect(body.reviews[0].reply.content).toBe("Thank you, Ana!")

    await page.route("**/admin/product-reviews?**", (route) =>
      route.fulfill({ status: 500, json: { message: "Out of order" } })
    )
    await page.goto(`${shop.url}/app/product-reviews?status=rejected`)
    await page.getByRole("alert").waitFor({ timeout: 30_000 })
    if (shots) {
      await page.screenshot({ path: `${shots}/error-1280.png` })
    }
    await page.unroute("**/admin/product-reviews?**")
    await page.getByRole("button", { name: "Try again" }).click()
    await page.getByText("Buy cheap").waitFor()
  }))

it("shows the histogram on the product's page", () =>
  browser.withPage(async (page) => {
    await moderate(
      admin.client,
      [await write("Bo", { rating: 2, title: "Leaks" })],
      "approved"
    )
    await write("Cy", { rating: 3 })
    await signInAdmin(page, shop)
    await page.goto(`${shop.url}/app/products/${mug.product.id}`)
    await page.getByText("3.5 out of 5").waitFor()
    await page.getByText("1 waits for approval").waitFor()
    for (const viewport of [DESKTOP, PHONE]) {
      await page.setViewportSize(viewport)
      await page.getByText("3.5 out of 5").scrollIntoViewIfNeeded()
      expect(await overflow(page)).toBe(0)
      if (shots) {
        await page.screenshot({ path: `${shots}/widget-${viewport.width}.png` })
      }
    }
    await page.setViewportSize(DESKTOP)
    await page.getByRole("link", { name: "See all" }).click()
    await page.getByRole("heading", { name: "Reviews of Blue mug" }).waitFor()
    await page.getByText("Leaks").waitFor()
  }))
