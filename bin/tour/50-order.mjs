import { money } from "../lib/tour/money.mjs"

export const title = "The admin handles the order"

export default async function order(tour) {
  const { order } = tour.made
  const path = `/admin/orders/${order.id}`
  const read = async (fields) => {
    const answer = await tour.admin.get(path, {
      query: {
        fields: `id,display_id,total,currency_code,payment_status,fulfillment_status,${fields}`,
      },
    })
    return answer.order
  }

  await tour.step("Sees it in the list of orders", async () => {
    const { orders } = await tour.admin.get("/admin/orders", {
      query: { limit: 20, order: "-created_at", fields: "id,display_id,email" },
    })
    const found = orders.find(({ id }) => id === order.id)
    tour.check(found, `Order #${order.display_id} is not there`)
    return `#${found.display_id} from ${found.email}`
  })

  await tour.step("Captures the payment", async () => {
    const { payment_collections: collections } = await read(
      "payment_collections.payments.id"
    )
    const [payment] = collections[0].payments
    await tour.admin.post(`/admin/payments/${payment.id}/capture`, {})
    const paid = await read("")
    tour.check(
      paid.payment_status === "captured",
      `The payment is ${paid.payment_status}`
    )
    return `${money(paid.total, paid.currency_code)} taken`
  })

  const items = order.items.map(({ id, quantity }) => ({ id, quantity }))
  const fulfillment = await tour.step("Packs it", async () => {
    await tour.admin.post(`${path}/fulfillments`, { items })
    const packed = await read("fulfillments.id")
    tour.check(
      packed.fulfillment_status === "fulfilled",
      `It is ${packed.fulfillment_status}`
    )
    return ["ready to be picked up", packed.fulfillments[0]]
  })

  await tour.step("Ships it with a tracking number", async () => {
    const number = `TOUR-${order.display_id}`
    await tour.admin.post(`${path}/fulfillments/${fulfillment.id}/shipments`, {
      items,
      labels: [
        {
          tracking_number: number,
          tracking_url: `https://tracking.example.com/${number}`,
          label_url: "",
        },
      ],
    })
    const shipped = await read("fulfillments.labels.tracking_number")
    const [label] = shipped.fulfillments[0].labels
    tour.check(
      label?.tracking_number === number,
      "The tracking number was not kept"
    )
    return `${shipped.fulfillment_status}, ${label.tracking_number}`
  })

  await tour.step("Marks it as delivered", async () => {
    await tour.admin.post(
      `${path}/fulfillments/${fulfillment.id}/mark-as-delivered`,
      {}
    )
    const delivered = await read("")
    tour.check(
      delivered.fulfillment_status === "delivered",
      `It is ${delivered.fulfillment_status}`
    )
    return "delivered"
  })

  await tour.step("The shopper finds it among the own orders", async () => {
    const { orders } = await tour.shopper.get("/store/orders")
    tour.check(
      orders.length === 1 && orders[0].id === order.id,
      "The order history holds something else"
    )
    const { order: mine } = await tour.shopper.get(`/store/orders/${order.id}`)
    return `#${mine.display_id}, ${mine.items[0].product_title} × ${mine.items[0].quantity}, ${money(mine.total, mine.currency_code)}`
  })
}
