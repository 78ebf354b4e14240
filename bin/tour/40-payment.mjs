import { money } from "../lib/tour/money.mjs"

export const title = "The shopper pays"

const MANUAL = "pp_system_default"

export default async function payment(tour) {
  const { cart } = tour.made

  await tour.step("Chooses to pay by hand", async () => {
    const { payment_collection: collection } = await tour.shopper.post(
      "/store/payment-collections",
      { cart_id: cart.id }
    )
    const started = await tour.shopper.post(
      `/store/payment-collections/${collection.id}/payment-sessions`,
      { provider_id: MANUAL }
    )
    const session = started.payment_collection.payment_sessions.find(
      ({ provider_id }) => provider_id === MANUAL
    )
    tour.check(session, "No payment was started")
    return `${money(session.amount, session.currency_code)} to pay`
  })

  await tour.step("Places the order", async () => {
    const answer = await tour.shopper.post(`/store/carts/${cart.id}/complete`)
    tour.check(
      answer.type === "order",
      `It was not placed: ${answer.error?.message}`
    )
    tour.check(
      answer.order.total === cart.total,
      "The order costs something else than the cart"
    )
    tour.made.order = answer.order
    return `order #${answer.order.display_id}`
  })
}
