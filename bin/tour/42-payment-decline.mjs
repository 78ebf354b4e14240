import { money } from "../lib/tour/money.mjs"

export const title = "A card is declined, and the same cart is paid again"

const STRIPE = "pp_stripe_stripe"

/** Plays the shopper's part at the Stripe simulator: Stripe's own form cannot be pointed at it. */
export default async function paymentDecline(tour) {
  const simulator = await findSimulator(tour)
  if (!simulator) {
    await tour.step("Looks for the Stripe simulator", async () => {
      return "this shop runs without it, so no card is declined here; docs/payment.md says how to start it"
    })
    return
  }
  const confirm = (intent, how) =>
    call(simulator, "confirm", { intent, ...how })

  const { cart, intent } = await tour.step(
    "A guest starts to pay by card",
    async () => {
      const made = await makeCart(tour)
      const { payment_collection: collection } = await tour.guest.post(
        "/store/payment-collections",
        { cart_id: made.id }
      )
      const started = await tour.guest.post(
        `/store/payment-collections/${collection.id}/payment-sessions`,
        { provider_id: STRIPE }
      )
      const [session] = started.payment_collection.payment_sessions
      return [
        `${money(session.amount, session.currency_code)} to pay`,
        { cart: made, intent: session.data.id },
      ]
    }
  )
  const complete = () => tour.guest.post(`/store/carts/${cart.id}/complete`)

  await tour.step("The bank declines the card", async () => {
    await confirm(intent, { decline: "insufficient_funds" })
    const answer = await complete()
    tour.check(
      answer.type === "cart" && answer.error.code === "insufficient_funds",
      `The answer was ${JSON.stringify(answer.error ?? answer.type)}`
    )
    return `“${answer.error.message}”`
  })

  await tour.step("Another card pays the same cart", async () => {
    await confirm(intent, { card: "pm_card_visa" })
    const answer = await complete()
    tour.check(answer.type === "order", answer.error?.message)
    tour.check(
      answer.order.total === cart.total,
      "The order costs something else than the cart"
    )
    return `order #${answer.order.display_id}`
  })

  await tour.step("The admin has no incident to look at", async () => {
    const { count } = await tour.admin.get("/admin/payment-incidents", {
      query: { cart_id: cart.id },
    })
    tour.check(count === 0, `There are ${count}`)
    return "money and order agree"
  })
}

async function makeCart(tour) {
  const { region, variant } = tour.made
  const address = {
    first_name: "Ana",
    last_name: "Molnar",
    address_1: "Pier Road 7",
    city: "Hamburg",
    postal_code: "20359",
    country_code: region.countries[0].iso_2,
  }
  const { cart } = await tour.guest.post("/store/carts", {
    region_id: region.id,
    email: tour.freshEmail("decline"),
    shipping_address: address,
    billing_address: address,
    items: [{ variant_id: variant.id, quantity: 1 }],
  })
  const { shipping_options: options } = await tour.guest.get(
    "/store/shipping-options",
    { query: { cart_id: cart.id } }
  )
  const shipped = await tour.guest.post(
    `/store/carts/${cart.id}/shipping-methods`,
    { option_id: options[0].id }
  )
  return shipped.cart
}

/** The simulator's address, when the shop is set to one and offers Stripe here. */
async function findSimulator(tour) {
  const { stripe } = tour
  const { payment_providers: providers } = await tour.guest.get(
    "/store/payment-providers",
    { query: { region_id: tour.made.region.id } }
  )
  if (!stripe || !providers.some(({ id }) => id === STRIPE)) {
    return undefined
  }
  return call(stripe, "deliveries", {}).then(
    () => stripe,
    () => undefined
  )
}

async function call(url, command, body) {
  const response = await fetch(`${url}/_simulator/${command}`, {
    method: "POST",
    body: JSON.stringify(body),
  })
  if (!response.ok) {
    throw new Error(`The simulator answered ${response.status}`)
  }
  return response.json()
}
