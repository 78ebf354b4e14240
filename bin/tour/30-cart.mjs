import { money } from "../lib/tour/money.mjs"

export const title = "The shopper fills a cart"

const COUPON = "WELCOME10"

export default async function cart(tour) {
  const { region, variant, product, customer } = tour.made
  const currency = region.currency_code
  let cart

  await tour.step(`Puts two of “${product.title}” in a cart`, async () => {
    const made = await tour.shopper.post("/store/carts", {
      region_id: region.id,
      email: customer.email,
    })
    const added = await tour.shopper.post(
      `/store/carts/${made.cart.id}/line-items`,
      { variant_id: variant.id, quantity: 2 }
    )
    cart = added.cart
    tour.check(cart.items[0].quantity === 2, "The cart does not hold two")
    return money(cart.total, currency)
  })

  await tour.step("Asks for more than there is", async () => {
    await tour.shopper.post(
      `/store/carts/${cart.id}/line-items`,
      { variant_id: variant.id, quantity: 9999 },
      { status: 400 }
    )
    return "refused"
  })

  const coupons = `/store/carts/${cart.id}/promotions`
  await tour.step("Tries a coupon that does not exist", async () => {
    await tour.shopper.post(
      coupons,
      { promo_codes: ["NO-SUCH-COUPON"] },
      { status: 400 }
    )
    return "refused"
  })

  await tour.step(`Uses the coupon ${COUPON}`, async () => {
    const { cart: reduced } = await tour.shopper.post(coupons, {
      promo_codes: [COUPON],
    })
    tour.check(
      reduced.total < cart.total,
      `The total is still ${money(reduced.total, currency)}`
    )
    return `${money(cart.total, currency)} becomes ${money(reduced.total, currency)}`
  })

  await tour.step("Gives an address and chooses the shipping", async () => {
    const address = {
      first_name: customer.first_name,
      last_name: customer.last_name,
      address_1: "Pier Road 7",
      city: "Hamburg",
      postal_code: "20359",
      country_code: region.countries[0].iso_2,
    }
    await tour.shopper.post(`/store/carts/${cart.id}`, {
      shipping_address: address,
      billing_address: address,
    })
    const { shipping_options: options } = await tour.shopper.get(
      "/store/shipping-options",
      { query: { cart_id: cart.id } }
    )
    tour.check(options.length, "Nobody ships there")
    const { cart: shipped } = await tour.shopper.post(
      `/store/carts/${cart.id}/shipping-methods`,
      { option_id: options[0].id }
    )
    tour.made.cart = shipped
    return `${options[0].name}, ${money(shipped.total, currency)} altogether`
  })
}
