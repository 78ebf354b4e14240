import type { Json } from "../../helpers/http"
import {
  createAdmin,
  createCustomer,
  type SignedIn,
} from "../../helpers/people"
import { createProduct, setStock } from "../../helpers/products"
import { runScript } from "../../helpers/script"
import { bootShop, type Shop } from "../../helpers/shop"

const lists = "/store/customers/me/wishlists"

describe("notices of wishlists", () => {
  let shop: Shop
  let admin: SignedIn

  beforeAll(async () => {
    shop = await bootShop()
    admin = await createAdmin(shop)
  })

  afterAll(() => shop.close())

  const mailsTo = async (to: string, template: string): Promise<Json[]> =>
    (
      await admin.client.get("/admin/mail/messages", {
        query: { to, template },
      })
    ).body.messages

  const look = () => runScript(shop, "wishlist-notices")

  const reprice = (item: { product: Json; variant: Json }, amount: number) =>
    admin.client.post(
      `/admin/products/${item.product.id}/variants/${item.variant.id}`,
      {
        prices: [{ currency_code: "eur", amount }],
      }
    )

  it("tells each change once, by preference, even when two processes look at once", async () => {
    const [ana, ben, eva] = [
      await createCustomer(shop),
      await createCustomer(shop),
      await createCustomer(shop),
    ]
    const [mug, bowl, lamp] = [
      await createProduct(shop, admin.client, { title: "Blue mug" }),
      await createProduct(shop, admin.client, { title: "Green bowl" }),
      await createProduct(shop, admin.client, { title: "Lamp", stock: 0 }),
    ]
    const { body } = await ana.client.post(lists, { name: "Second list" })
    const wishes: [SignedIn, string, Json][] = [
      [ana, "default", { variant_id: mug.variant.id }],
      [ana, body.wishlist.id, { variant_id: mug.variant.id }],
      [ana, "default", { product_id: bowl.product.id }],
      [ben, "default", { product_id: lamp.product.id }],
      [eva, "default", { product_id: lamp.product.id }],
    ]
    for (const [person, list, item] of wishes) {
      expect(
        (await person.client.post(`${lists}/${list}/items`, item)).status
      ).toBe(201)
    }
    const declined = await eva.client.post(
      "/store/customers/me/email-preferences",
      {
        restock: false,
      }
    )
    expect(declined.status).toBe(200)
    await look()
    expect(await mailsTo(ana.email, "price-drop")).toEqual([])

    await reprice(mug, 8)
    await reprice(bowl, 9)
    await setStock(
      admin.client,
      lamp.inventoryItemId as string,
      lamp.locationId,
      4
    )
    await Promise.all([look(), look()])
    const [drop, ...more] = await mailsTo(ana.email, "price-drop")
    expect(more).toEqual([])
    const { body: detail } = await admin.client.get(
      `/admin/mail/messages/${drop.id}`
    )
    expect(detail.message.subject).toBeTruthy()
    expect(detail.message.text).toContain("Green bowl")
    // On two of her lists, in one line of the mail.
    expect(detail.message.text.match(/€8\.00/g)).toHaveLength(1)
    expect(await mailsTo(ben.email, "back-in-stock")).toHaveLength(1)
    const toEva = await mailsTo(eva.email, "back-in-stock")
    expect(toEva.filter(({ status }) => status !== "suppressed")).toEqual([])

    await reprice(mug, 10)
    await look()
    await reprice(mug, 8)
    await look()
    expect(await mailsTo(ana.email, "price-drop")).toHaveLength(2)
    expect(await mailsTo(ben.email, "back-in-stock")).toHaveLength(1)
  }, 240_000)
})
