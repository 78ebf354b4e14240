import type { Page } from "playwright-core"
import {
  DESKTOP,
  overflow,
  PHONE,
  signInAdmin,
  useBrowser,
} from "../../helpers/browser"
import { placeOrder } from "../../helpers/orders"
import {
  createAdmin,
  createCustomer,
  type SignedIn,
} from "../../helpers/people"
import { createProduct } from "../../helpers/products"
import { bootShop, type Shop } from "../../helpers/shop"
import { waitFor } from "../../helpers/wait"

let shop: Shop
let admin: SignedIn
let variantId: string

beforeAll(async () => {
  shop = await bootShop({ admin: true })
  admin = await createAdmin(shop)
  const { variant } = await createProduct(shop, admin.client, {
    title: "Blue mug",
  })
  variantId = variant.id
})
afterAll(() => shop?.close())

const browser = useBrowser()

/** A customer's request for two of three mugs, paid by hand and captured. */
async function ask(
  reason: string
): Promise<{ id: string; orderId: string; email: string }> {
  const { client, email } = await createCustomer(shop)
  const order = await placeOrder(shop, {
    items: [{ variant_id: variantId, quantity: 3 }],
    client,
    email,
  })
  const { body } = await admin.client.get(`/admin/orders/${order.id}`, {
    query: { fields: "payment_collections.payments.id" },
  })
  const [payment] = body.order.payment_collections[0].payments
  await admin.client.post(`/admin/payments/${payment.id}/capture`, {})
  const asked = await client.post(`/store/orders/${order.id}/refund-requests`, {
    reason,
    note: "The handles are broken, both of them.",
    items: [{ item_id: order.items[0].id, quantity: 2 }],
  })
  return { id: asked.body.refund_request.id, orderId: order.id, email }
}

const statusOf = async (id: string): Promise<string> =>
  (await admin.client.get(`/admin/refund-requests/${id}`)).body.refund_request
    .status

async function open(page: Page, path: string) {
  await signInAdmin(page, shop)
  await page.goto(`${shop.url}/app${path}`)
}

describe("refund requests", () => {
  it("says so when nobody has asked", () =>
    browser.withPage(async (page) => {
      await open(page, "/refund-requests")
      await page.getByText("No refund requests").waitFor()
    }))

  it("is approved with another amount, from the list", () =>
    browser.withPage(async (page) => {
      const { id, email } = await ask("Arrived damaged")
      await open(page, "/refund-requests")
      await page.locator("tr").filter({ hasText: email }).click()
      await page.getByText("€20.00 asked for").waitFor()
      await page.getByText("2 × Blue mug").waitFor()
      await page.getByLabel("Amount (EUR)").fill("99")
      await page.getByRole("button", { name: "Refund", exact: true }).waitFor()
      expect(
        await page
          .getByRole("button", { name: "Refund", exact: true })
          .isDisabled()
      ).toBe(true)
      await page.getByLabel("Amount (EUR)").fill("12.5")
      await page.getByLabel("Note to the customer").fill("We are sorry.")
      await page.getByRole("button", { name: "Refund €12.50" }).click()
      await page.getByText("The refund is approved").first().waitFor()
      await waitFor(async () => (await statusOf(id)) === "refunded")
      await page.getByText("Approved, €12.50").waitFor()
    }))

  it("is declined with a note, not without", () =>
    browser.withPage(async (page) => {
      const { id } = await ask("Changed my mind")
      await open(page, `/refund-requests/${id}`)
      const decline = page.getByRole("button", { name: "Decline" })
      await decline.waitFor()
      expect(await decline.isDisabled()).toBe(true)
      await page.getByLabel("Note to the customer").fill("It was used.")
      await decline.click()
      await page.getByText("The request is declined").first().waitFor()
      expect(await statusOf(id)).toBe("declined")
    }))

  it("shows what the provider refused, and tries again", () =>
    browser.withPage(async (page) => {
      const { id } = await ask("Wrong colour")
      await shop.db.query(
        "update shop_refund_request set status = 'failed', error = 'Stripe refused the refund: insufficient funds' where id = $1",
        [id]
      )
      await open(page, `/refund-requests/${id}`)
      await page.getByText("insufficient funds").waitFor()
      await page.getByRole("button", { name: "Refund €20.00" }).click()
      await waitFor(async () => (await statusOf(id)) === "refunded")
    }))

  it("stands beside its order", () =>
    browser.withPage(async (page) => {
      const { id, orderId } = await ask("Too small")
      await open(page, `/orders/${orderId}`)
      await page.getByText("Too small,").click()
      await page.waitForURL(`**/refund-requests/${id}`)
    }))

  it.each([
    ["desktop", DESKTOP],
    ["phone", PHONE],
  ])("fits a %s", (_name, viewport) =>
    browser.withPage(
      async (page) => {
        const { id } = await ask("Arrived damaged")
        await open(page, "/refund-requests")
        await page.getByText("Arrived damaged").first().waitFor()
        expect(await overflow(page)).toBe(0)
        await page.goto(`${shop.url}/app/refund-requests/${id}`)
        await page.getByText("€20.00 asked for").waitFor()
        expect(await overflow(page)).toBe(0)
      },
      { viewport }
    )
  )

  it("speaks German", () =>
    browser.withPage(
      async (page) => {
        await page.addInitScript(() => {
          document.cookie = "lng=de"
          localStorage.setItem("lng", "de")
        })
        await open(page, "/refund-requests")
        await page.getByRole("heading", { name: "Erstattungen" }).waitFor()
      },
      { locale: "de-DE" }
    ))
})
