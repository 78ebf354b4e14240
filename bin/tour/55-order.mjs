import { money } from "../lib/tour/money.mjs"

export const title = "The shopper follows, repeats and cancels an order"

const MANUAL = "pp_system_default"

export default async function order(tour) {
  const { order: first, customer } = tour.made

  await tour.step("Follows the parcel by the order's number", async () => {
    const { tracking } = await tour.guest.post("/store/orders/track", {
      order_number: first.display_id,
      email: customer.email,
    })
    tour.check(tracking.status === "delivered", `It is ${tracking.status}`)
    return tracking.timeline.map(({ status }) => status).join(" → ")
  })

  await tour.step("Nobody else reads the order", async () => {
    await tour.guest.get(`/store/orders/${first.id}`, { status: 401 })
    return "401 without signing in"
  })

  const second = await tour.step("Orders the same again", () =>
    buyAgain(tour, first)
  )
  await tour.step("The admin has it delivered at one press", async () => {
    const { tracking, moves } = await tour.admin.post(
      `/admin/orders/${second.id}/status`,
      { status: "delivered", tracking: [{ number: `TOUR-${second.id}` }] }
    )
    tour.check(tracking.status === "delivered", `It is ${tracking.status}`)
    return `packed, shipped, delivered; left to do: ${moves.join(", ")}`
  })

  const third = await tour.step("Orders it once more by mistake", () =>
    buyAgain(tour, first)
  )
  await tour.step("Cancels that one", async () => {
    const { order: canceled } = await tour.shopper.post(
      `/store/orders/${third.id}/cancel`,
      { reason: "Ordered by mistake" }
    )
    tour.check(canceled.status === "canceled", `It is ${canceled.status}`)
    return `#${canceled.display_id} is ${canceled.status}, its payment ${canceled.payment_status}`
  })
}

/** Fills a cart with an order's items, ships and pays it; answers what the step says, and the order. */
async function buyAgain({ shopper, check }, { id }) {
  const { cart, unavailable } = await shopper.post(
    `/store/orders/${id}/reorder`,
    {}
  )
  check(!unavailable.length, unavailable[0]?.message)
  const { shipping_options: options } = await shopper.get(
    "/store/shipping-options",
    { query: { cart_id: cart.id } }
  )
  await shopper.post(`/store/carts/${cart.id}/shipping-methods`, {
    option_id: options[0].id,
  })
  const { payment_collection: collection } = await shopper.post(
    "/store/payment-collections",
    { cart_id: cart.id }
  )
  await shopper.post(
    `/store/payment-collections/${collection.id}/payment-sessions`,
    { provider_id: MANUAL }
  )
  const { order } = await shopper.post(`/store/carts/${cart.id}/complete`)
  return [
    `order #${order.display_id}, ${money(order.total, order.currency_code)}`,
    order,
  ]
}
