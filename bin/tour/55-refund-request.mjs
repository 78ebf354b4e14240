import { money } from "../lib/tour/money.mjs"

export const title = "The shopper asks for money back"

export default async function refundRequest(tour) {
  const { order } = tour.made
  const [item] = order.items
  const ofOrder = `/store/orders/${order.id}/refund-requests`

  const request = await tour.step("Asks for a refund of one unit", async () => {
    const { refund_request: asked } = await tour.shopper.post(ofOrder, {
      reason: "Arrived damaged",
      items: [{ item_id: item.id, quantity: 1 }],
    })
    tour.check(asked.status === "pending", `It is ${asked.status}`)
    return [`${money(asked.amount, asked.currency_code)} asked for`, asked]
  })

  await tour.step("Cannot ask twice", async () => {
    const refusal = await tour.shopper.post(
      ofOrder,
      { reason: "Please" },
      { status: 400 }
    )
    return refusal.message
  })

  const path = `/admin/refund-requests/${request.id}`
  await tour.step("The admin approves", async () => {
    const { refund_request: refunded } = await tour.admin.post(
      `${path}/approve`,
      { note: "We are sorry." }
    )
    tour.check(refunded.status === "refunded", `It is ${refunded.status}`)
    return `${money(refunded.approved_amount, refunded.currency_code)} paid back`
  })

  await tour.step("Pressed again, nothing more is paid", async () => {
    await tour.admin.post(`${path}/approve`, {})
    const { order: read } = await tour.admin.get(`/admin/orders/${order.id}`, {
      query: {
        fields:
          "payment_status,currency_code,payment_collections.refunded_amount",
      },
    })
    const [{ refunded_amount: amount }] = read.payment_collections
    tour.check(amount === request.amount, `${amount} were paid back`)
    return `${read.payment_status}, ${money(amount, read.currency_code)} in all`
  })
}
