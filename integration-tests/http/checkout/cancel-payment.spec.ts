import {
  createAdmin,
  createCustomer,
  type SignedIn,
} from "../../helpers/people"
import { createProduct } from "../../helpers/products"
import type { Shop } from "../../helpers/shop"
import {
  bootStripeShop,
  enableStripe,
  startStripePayment,
} from "../../helpers/stripe"
import type { StripeSimulator } from "../../simulators/stripe/simulator"

describe("payments of carts that end", () => {
  let shop: Shop
  let stripe: StripeSimulator
  let admin: SignedIn
  let variantId: string

  beforeAll(async () => {
    ;({ shop, stripe } = await bootStripeShop())
    admin = await createAdmin(shop)
    await enableStripe(shop, admin)
    variantId = (await createProduct(shop, admin.client)).variant.id
  }, 120_000)

  afterAll(async () => {
    await shop?.close()
    await stripe?.close()
  })

  const start = () =>
    startStripePayment(shop, { items: [{ variant_id: variantId }] })

  it("B18 (payment): deleting a cart cancels what was begun to pay for it", async () => {
    const { cart, intentId } = await start()
    const { status } = await shop.store.delete(`/store/carts/${cart.id}`)
    expect([status, stripe.intent(intentId).status]).toEqual([200, "canceled"])
  })

  it("B18 (paid): a cart that has been paid is not deleted, and still becomes the order", async () => {
    const { cart, intentId } = await start()
    stripe.confirm(intentId, "pm_card_visa")
    const { status, body } = await shop.store.delete(`/store/carts/${cart.id}`)
    expect([status, body.type, body.message]).toEqual([
      400,
      "not_allowed",
      "The payment of this cart has been made or its provider cannot be reached: complete the cart, or try again",
    ])
    const read = await shop.store.get(`/store/carts/${cart.id}`)
    expect([read.status, read.body.cart.items.length]).toEqual([200, 1])
    const completed = await shop.store.post(`/store/carts/${cart.id}/complete`)
    expect(completed.body.type).toBe("order")
  })

  it("merging a guest's cart cancels what the guest began to pay", async () => {
    const ana = await createCustomer(shop)
    const { cart, intentId } = await start()
    const { status, body } = await ana.client.post(
      "/store/customers/me/cart/merge",
      { cart_id: cart.id }
    )
    expect([status, body.cart.items.length]).toEqual([200, 1])
    expect(stripe.intent(intentId).status).toBe("canceled")
  })
})
