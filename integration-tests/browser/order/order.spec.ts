import { signInAdmin, useBrowser } from "../../helpers/browser"
import { placeOrder } from "../../helpers/orders"
import { createAdmin } from "../../helpers/people"
import { createProduct } from "../../helpers/products"
import { bootShop, type Shop } from "../../helpers/shop"

let shop: Shop

beforeAll(async () => {
  shop = await bootShop({ admin: true })
})
afterAll(() => shop?.close())

const browser = useBrowser()

it("B27 (admin): an order is shipped with a tracking number and delivered, at two presses", () =>
  browser.withPage(async (page) => {
    const { client } = await createAdmin(shop)
    const { variant } = await createProduct(shop, client, {
      title: "Blue mug",
    })
    const order = await placeOrder(shop, {
      items: [{ variant_id: variant.id, quantity: 2 }],
    })
    await signInAdmin(page, shop)
    await page.goto(`${shop.url}/app/orders/${order.id}`)
    const widget = page.getByTestId("order-progress")
    await widget.getByText("Placed").first().waitFor()

    await widget.getByLabel("Tracking number").fill("T-42")
    await widget.getByLabel("Carrier").fill("DHL")
    await widget.getByRole("button", { name: "Ship" }).click()
    const dialog = page.getByRole("alertdialog")
    await dialog.getByText("Ship the order").waitFor()
    await dialog.getByRole("button", { name: "Ship" }).click()
    await widget.getByText("Shipped").first().waitFor()
    expect(
      await widget.getByRole("button", { name: "Cancel order" }).count()
    ).toBe(0)

    await widget.getByRole("button", { name: "Deliver" }).click()
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: "Deliver" })
      .click()
    await widget.getByText("Delivered").first().waitFor()
    expect(await widget.getByRole("listitem").allTextContents()).toEqual([
      expect.stringContaining("Placed"),
      expect.stringContaining("Packed"),
      expect.stringContaining("Shipped"),
      expect.stringContaining("Delivered"),
    ])
    const { body } = await client.get(`/admin/orders/${order.id}/status`)
    expect(body.tracking.shipments[0]).toMatchObject({
      carrier: "DHL",
      tracking_number: "T-42",
    })
  }))
