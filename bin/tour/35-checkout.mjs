import { money } from "../lib/tour/money.mjs"

export const title = "The shopper has one cart, on every device"

const MINE = "/store/customers/me/cart"

export default async function checkout(tour) {
  const { region, variant } = tour.made
  const open = tour.made.cart

  await tour.step("Opens the cart on the phone", async () => {
    const { cart } = await tour.shopper.get(MINE)
    tour.check(cart.id === open.id, "The phone shows another cart")
    return `the same one, ${money(cart.total, cart.currency_code)}`
  })

  const guest = await tour.step(
    "Fills another one without signing in",
    async () => {
      const { cart } = await tour.guest.post("/store/carts", {
        region_id: region.id,
        items: [{ variant_id: variant.id, quantity: 1 }],
      })
      return [`${cart.items.length} item`, cart]
    }
  )

  await tour.step("Signs in: the two become one", async () => {
    const { cart, adjusted } = await tour.shopper.post(`${MINE}/merge`, {
      cart_id: guest.id,
    })
    await tour.guest.get(`/store/carts/${guest.id}`, { status: 404 })
    const [line] = cart.items
    return `${line.quantity} of “${line.product_title}”, ${adjusted.length} cut`
  })

  await tour.step("A stranger looks for that cart", async () => {
    await tour.guest.get(`/store/carts/${open.id}`, { status: 404 })
    return "finds none"
  })

  await tour.step("Asks for half a thing", async () => {
    await tour.shopper.post(
      `/store/carts/${open.id}/line-items`,
      { variant_id: variant.id, quantity: 1.5 },
      { status: 400 }
    )
    return "refused"
  })

  await tour.step(
    "Fills a cart as a gift, empties and deletes it",
    async () => {
      const { cart } = await tour.guest.post("/store/carts", {
        region_id: region.id,
        items: [{ variant_id: variant.id, quantity: 2 }],
      })
      const emptied = await tour.guest.delete(
        `/store/carts/${cart.id}/line-items`
      )
      tour.check(!emptied.cart.items.length, "Something is still in the cart")
      const gone = await tour.guest.delete(`/store/carts/${cart.id}`)
      tour.check(gone.deleted, "The cart is still there")
      return "empty, then gone"
    }
  )

  const { cart } = await tour.shopper.get(MINE)
  tour.made.cart = cart
}
