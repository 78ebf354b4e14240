import { signInAdmin, useBrowser } from "../../helpers/browser"
import { createAdmin, createCustomer } from "../../helpers/people"
import { createProduct } from "../../helpers/products"
import { bootShop, type Shop } from "../../helpers/shop"

let shop: Shop

beforeAll(async () => {
  shop = await bootShop({ admin: true })
})
afterAll(() => shop?.close())

const browser = useBrowser()

it("shows an empty list, then what is wanted most and who waits for it", () =>
  browser.withPage(async (page) => {
    await signInAdmin(page, shop)
    await page.goto(`${shop.url}/app/wishlists`)
    await page.getByText("Nothing is wanted yet").waitFor()

    const { client } = await createAdmin(shop)
    const { variant } = await createProduct(shop, client, {
      title: "Sold-out lamp",
      stock: 0,
    })
    const shopper = await createCustomer(shop)
    await shopper.client.post("/store/customers/me/wishlists/default/items", {
      variant_id: variant.id,
    })
    await page.reload()
    const row = page.getByRole("row", { name: /Sold-out lamp/ })
    await row.waitFor()
    expect(await row.getByRole("cell").allTextContents()).toEqual([
      `Sold-out lampStandard · ${variant.sku}`,
      "1",
      "1",
    ])

    await page.getByRole("tab", { name: "Products" }).click()
    await page.getByRole("link", { name: "Sold-out lamp" }).click()
    await page.getByRole("heading", { name: "Sold-out lamp" }).first().waitFor()
  }))
