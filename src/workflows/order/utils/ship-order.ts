import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createOrderShipmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows"
import {
  orderProgress,
  quantityInParcel,
  type TrackedFulfillment,
} from "../../../utils/order/order-progress"
import { shareOut } from "../../../utils/order/share-out"
import type { MoveOrderInput, OrderTrackingNumber } from "../types"
import { type MovingOrder, readMovingOrder } from "./read-moving-order"

/** Sends every parcel off that waits, with the tracking numbers that were given. */
export async function shipOrder(
  container: MedusaContainer,
  input: MoveOrderInput
): Promise<void> {
  const order = await readMovingOrder(container, input.order_id)
  const waiting = orderProgress(order).parcels.filter(
    ({ shipped_at, delivered_at, requires_shipping }) =>
      !shipped_at && !delivered_at && requires_shipping !== false
  )
  const labels = shareOut(input.tracking ?? [], waiting.length)
  for (const [index, parcel] of waiting.entries()) {
    await shipParcel(container, input, order, parcel, labels[index])
  }
}

/** Marks every parcel as delivered that is not. */
export async function deliverOrder(
  container: MedusaContainer,
  { order_id, silent }: MoveOrderInput
): Promise<void> {
  const order = await readMovingOrder(container, order_id)
  const { parcels } = orderProgress(order)
  for (const { id } of parcels.filter(({ delivered_at }) => !delivered_at)) {
    await markOrderFulfillmentAsDeliveredWorkflow(container).run({
      input: {
        orderId: order_id,
        fulfillmentId: id,
        ...(silent && { no_notification: true }),
      },
    })
  }
}

async function shipParcel(
  container: MedusaContainer,
  { order_id, actor_id, silent }: MoveOrderInput,
  order: MovingOrder,
  parcel: TrackedFulfillment,
  tracking: OrderTrackingNumber[]
): Promise<void> {
  const carriers = Object.fromEntries(
    tracking.flatMap(({ number, carrier }) =>
      carrier ? [[number, carrier]] : []
    )
  )
  if (Object.keys(carriers).length) {
    // Medusa's labels have no room for it. Before the parcel leaves, so that the mail can say it.
    await container.resolve(Modules.FULFILLMENT).updateFulfillment(parcel.id, {
      metadata: { ...parcel.metadata, carriers },
    })
  }
  await createOrderShipmentWorkflow(container).run({
    input: {
      order_id,
      fulfillment_id: parcel.id,
      created_by: actor_id,
      no_notification: silent,
      items: (order.items ?? []).flatMap((line) => {
        const quantity = quantityInParcel(parcel, line)
        return quantity ? [{ id: line.id, quantity }] : []
      }),
      labels: tracking.map(({ number, url }) => ({
        tracking_number: number,
        // What Medusa's admin writes where there is none.
        tracking_url: url ?? "#",
        label_url: "#",
      })),
    },
  })
}
