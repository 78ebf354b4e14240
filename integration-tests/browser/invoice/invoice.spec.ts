import { readFile } from "node:fs/promises"
import { overflow, PHONE, signInAdmin, useBrowser } from "../../helpers/browser"
import { capture, documentsOf, refund } from "../../helpers/invoice"
import type { Json } from "../../helpers/http"
import { placeOrder } from "../../helpers/orders"
import { createAdmin } from "../../helpers/people"
import { createProduct } from "../../helpers/products"
import { readPdf } from "../../helpers/read-pdf"
import { bootShop, type Shop } from "../../helpers/shop"

let shop: Shop

beforeAll(async () => {
  shop = await bootShop({ admin: true })
})
afterAll(() => shop?.close())

const browser = useBrowser()

it("shows no documents, then an invoice and its credit note, to find and to download", async () => {
  const admin = await createAdmin(shop)
  let order: Json
  let documents: Json[] = []

  await browser.withPage(async (page) => {
    await signInAdmin(page, shop)
    await page.goto(`${shop.url}/app/invoices`)
    await page.getByText("No invoices yet").waitFor()

    const { variant } = await createProduct(shop, admin.client)
    order = await placeOrder(shop, { items: [{ variant_id: variant.id }] })
    await page.goto(`${shop.url}/app/orders/${order.id}`)
    await page
      .getByText("The invoice is issued as soon as the order is paid in full.")
      .waitFor()
    const payment = await capture(admin, order.id)
    await documentsOf(admin.client, order.id, 1)
    await refund(admin, payment, 5)
    documents = await documentsOf(admin.client, order.id, 2)

    await page.reload()
    for (const { number } of documents) {
      await page.getByText(number, { exact: true }).waitFor()
    }

    await page.goto(`${shop.url}/app/invoices`)
    const [invoice, note] = documents
    const row = page.getByRole("row", { name: new RegExp(note.number) })
    await row.waitFor()
    const cells = await row.getByRole("cell").allTextContents()
    expect([cells[0], cells[1], cells[3], cells[4], cells[5]]).toEqual([
      note.number,
      "Credit note",
      `#${order.display_id}`,
      "Ana Molnar",
      "-€5.00",
    ])

    const [pdf] = await Promise.all([
      page.waitForEvent("download"),
      page
        .getByRole("button", { name: `Download ${invoice.number} as PDF` })
        .click(),
    ])
    expect(pdf.suggestedFilename()).toBe(`${invoice.number}.pdf`)
    const [{ lines }] = readPdf(await readFile(await pdf.path())).pages
    expect(lines).toContain(`Invoice number | ${invoice.number}`)

    await page.getByRole("combobox", { name: "Month" }).click()
    await page.getByRole("option").first().click()
    const [csv] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Export CSV" }).click(),
    ])
    const month = new Date().toISOString().slice(0, 7)
    expect(csv.suggestedFilename()).toBe(`invoices-${month}.csv`)
    const text = await readFile(await csv.path(), "utf8")
    expect(text.trim().split("\n")).toHaveLength(3)

    await page.getByPlaceholder("Search number").fill(invoice.number)
    await row.waitFor({ state: "detached" })
    await page.getByLabel("To", { exact: true }).fill("2020-01-01")
    await page.getByText("No document matches").waitFor()
  })

  await browser.withPage(
    async (page) => {
      await signInAdmin(page, shop)
      await page.goto(`${shop.url}/app/invoices`)
      await page.getByText(documents[0].number, { exact: true }).waitFor()
      expect(await overflow(page)).toBe(0)
    },
    { viewport: PHONE }
  )
}, 120_000)
