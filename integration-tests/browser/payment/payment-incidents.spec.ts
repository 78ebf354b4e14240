import path from "node:path"
import {
  DESKTOP,
  overflow,
  PHONE,
  signInAdmin,
  useBrowser,
} from "../../helpers/browser"
import { createAdmin, type SignedIn } from "../../helpers/people"
import { createProduct, setStock } from "../../helpers/products"
import { runScript } from "../../helpers/script"
import type { Shop } from "../../helpers/shop"
import {
  bootStripeShop,
  enableStripe,
  startStripePayment,
} from "../../helpers/stripe"
import type { StripeSimulator } from "../../simulators/stripe/simulator"

let shop: Shop
let stripe: StripeSimulator
let admin: SignedIn
let incidentId: string

const screenshots = path.resolve(__dirname, "../screenshots")

beforeAll(async () => {
  ;({ shop, stripe } = await bootStripeShop({ admin: true }))
  stripe.webhooks.connect(undefined)
  stripe.state.moveClock(-3600)
  admin = await createAdmin(shop)
  await enableStripe(shop, admin)
  const { variant, inventoryItemId, locationId } = await createProduct(
    shop,
    admin.client,
    { stock: 9 }
  )
  const pay = async () => {
    const started = await startStripePayment(shop, {
      items: [{ variant_id: variant.id }],
    })
    stripe.confirm(started.intentId)
    return started
  }
  const changed = await pay()
  await shop.store.post(
    `/store/carts/${changed.cart.id}/line-items/${changed.cart.items[0].id}`,
    { quantity: 2 }
  )
  const disputed = await pay()
  await shop.store.post(`/store/carts/${disputed.cart.id}/complete`)
  stripe.dispute(disputed.intentId)
  await pay()
  await setStock(admin.client, String(inventoryItemId), locationId, 0)
  await runScript(shop, "reconcile-payments")
  const { body } = await admin.client.get("/admin/payment-incidents", {
    query: { kind: "amount_mismatch" },
  })
  incidentId = body.payment_incidents[0].id
}, 300_000)

afterAll(async () => {
  await shop?.close()
  await stripe?.close()
})

const browser = useBrowser()
const list = () => `${shop.url}/app/payment-incidents`

it.each([
  ["desktop", DESKTOP],
  ["phone", PHONE],
])(
  "shows the incidents and one of them on a %s, nothing cut off",
  (name, viewport) =>
    browser.withPage(
      async (page) => {
        await signInAdmin(page, shop)
        await page.goto(list())
        await page.getByText("Amounts differ").waitFor()
        await page.getByText("Dispute", { exact: true }).waitFor()
        await page.getByText("Money without an order").waitFor()
        expect(await overflow(page)).toBe(0)
        await page.screenshot({
          path: path.join(screenshots, `payment-incidents-${name}.png`),
        })
        await page.goto(`${list()}?status=resolved`)
        await page.getByText("Money without an order").waitFor()
        expect(await page.getByText("Amounts differ").count()).toBe(0)

        await page.goto(`${list()}/${incidentId}`)
        await page.getByRole("heading", { name: "Amounts differ" }).waitFor()
        await page
          .getByRole("button", { name: "Give the money back" })
          .waitFor()
        expect(await overflow(page)).toBe(0)
        await page.screenshot({
          path: path.join(screenshots, `payment-incident-${name}.png`),
          fullPage: true,
        })
      },
      { viewport }
    )
)

it("asks before it gives money back, and shows who did", () =>
  browser.withPage(async (page) => {
    await signInAdmin(page, shop)
    await page.goto(`${list()}/${incidentId}`)
    await page
      .getByLabel("Note (for whoever reads this later)")
      .fill("By phone")
    await page.getByRole("button", { name: "Give the money back" }).click()
    await page.getByRole("button", { name: "Not now" }).click()
    expect(stripe.state.refunds.list()).toHaveLength(1)
    await page.getByRole("button", { name: "Give the money back" }).click()
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: "Give the money back" })
      .click()
    await page.getByText("The incident is settled").waitFor()
    await page.getByText("By phone").waitFor()
    await page.getByText(admin.id).waitFor()
    expect(stripe.state.refunds.list()).toHaveLength(2)
  }))

it("speaks the admin's language", () =>
  browser.withPage(async (page) => {
    await signInAdmin(page, shop)
    await page.addInitScript(() => {
      document.cookie = "lng=de"
      localStorage.setItem("lng", "de")
    })
    await page.goto(list())
    await page.getByText("Beträge weichen ab").waitFor()
  }))
