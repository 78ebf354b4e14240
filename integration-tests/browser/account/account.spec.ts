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
  PASSWORD,
  type SignedIn,
  uniqueEmail,
} from "../../helpers/people"
import { createProduct } from "../../helpers/products"
import { bootShop, type Shop } from "../../helpers/shop"

let shop: Shop
let admin: SignedIn
const shots = process.env.SCREENSHOTS

beforeAll(async () => {
  shop = await bootShop({ admin: true })
  admin = await createAdmin(shop)
}, 240_000)
afterAll(() => shop?.close())

const browser = useBrowser()

it("suspends, reinstates, ends sessions, exports and erases on the customer's page", () =>
  browser.withPage(async (page) => {
    const email = uniqueEmail("quinn")
    const customer = await createCustomer(shop, { email })
    await signInAdmin(page, shop)
    await page.goto(`${shop.url}/app/customers/${customer.id}`)
    const account = page
      .getByRole("heading", { name: "Account", exact: true })
      .locator("xpath=ancestor::div[contains(@class,'divide-y')][1]")
    await account.getByText("Active").waitFor()
    for (const viewport of [DESKTOP, PHONE]) {
      await page.setViewportSize(viewport)
      await account.scrollIntoViewIfNeeded()
      expect(await overflow(page)).toBe(0)
      if (shots) {
        await page.screenshot({
          path: `${shots}/account-customer-${viewport.width}.png`,
        })
      }
    }
    await page.setViewportSize(DESKTOP)

    await account
      .getByRole("button", { name: "End", exact: true })
      .first()
      .click()
    await page.getByText("Session ended").waitFor()

    await account.getByRole("button", { name: "Suspend" }).click()
    await page.getByLabel("Reason (optional)").fill("Chargebacks")
    await page.getByRole("button", { name: "Suspend this customer" }).click()
    await account.getByText("Suspended", { exact: true }).waitFor()
    await account.getByText("Chargebacks").waitFor()
    const refused = await shop.store.post("/auth/customer/emailpass", {
      email,
      password: PASSWORD,
    })
    expect(refused.status).toBe(403)
    await account.getByRole("button", { name: "Reinstate" }).click()
    await account.getByText("Active").waitFor()

    const download = page.waitForEvent("download")
    await account.getByRole("button", { name: "Export data" }).click()
    expect((await download).suggestedFilename()).toBe(`${customer.id}.json`)

    await account.getByRole("button", { name: "Erase" }).click()
    const dialog = page.getByRole("alertdialog")
    const erase = dialog.getByRole("button", { name: "Erase for good" })
    expect(await erase.isDisabled()).toBe(true)
    if (shots) {
      await page.screenshot({ path: `${shots}/account-erase-1280.png` })
    }
    await dialog.getByRole("textbox").fill(email)
    await erase.click()
    await page.getByText("Customer erased").waitFor()
    await page.waitForURL(`${shop.url}/app/customers`)
    const gone = await admin.client.get(`/admin/customers/${customer.id}`)
    expect(gone.status).toBe(404)
  }))

it("lists security events, and finds those of an email", () =>
  browser.withPage(async (page) => {
    const customer = await createCustomer(shop, {
      email: uniqueEmail("searched"),
    })
    const other = await createCustomer(shop)
    for (const { id } of [customer, other]) {
      await admin.client.post(`/admin/customers/${id}/suspend`, {})
    }
    await signInAdmin(page, shop)
    await page.goto(`${shop.url}/app/security-events`)
    await page.getByRole("link", { name: customer.email }).first().waitFor()
    for (const viewport of [DESKTOP, PHONE]) {
      await page.setViewportSize(viewport)
      expect(await overflow(page)).toBe(0)
      if (shots) {
        await page.screenshot({
          path: `${shots}/security-events-${viewport.width}.png`,
        })
      }
    }
    await page.setViewportSize(DESKTOP)
    await page.getByRole("searchbox").fill(customer.email)
    await page.getByRole("link", { name: other.email }).first().waitFor({
      state: "hidden",
    })
    await page.getByRole("link", { name: customer.email }).first().click()
    await page.waitForURL(`${shop.url}/app/customers/${customer.id}`)
  }))

it("B10: shows who created a product on its page", () =>
  browser.withPage(async (page) => {
    const { product } = await createProduct(shop, admin.client, {
      title: "Blue mug",
    })
    await signInAdmin(page, shop)
    await page.goto(`${shop.url}/app/products/${product.id}`)
    await page.getByRole("heading", { name: "Created by" }).waitFor()
    await page.getByRole("link", { name: admin.email }).waitFor()
    for (const viewport of [DESKTOP, PHONE]) {
      await page.setViewportSize(viewport)
      expect(await overflow(page)).toBe(0)
    }
  }))
