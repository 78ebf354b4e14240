import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  cancelOrderWorkflow,
  capturePaymentWorkflow,
  completeOrderWorkflow,
  createOrderFulfillmentWorkflow,
  createOrderShipmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
  refundPaymentWorkflow,
} from "@medusajs/medusa/core-flows"
import type { Ending, Story } from "./stories"

/** As much of an order as its handling looks at. */
export type HandledOrder = {
  id: string
  status: string
  total: number
  metadata: Record<string, unknown> | null
  items: { id: string; unit_price: number; detail: { quantity: number } }[]
  fulfillments: {
    id: string
    shipped_at: Date | null
    delivered_at: Date | null
    canceled_at: Date | null
  }[]
  payment_collections: {
    payments: {
      id: string
      amount: number
      captured_at: Date | null
      refunds: { id: string }[]
    }[]
  }[]
}

type Act =
  | "capture"
  | "pack"
  | "ship"
  | "deliver"
  | "complete"
  | "cancel"
  | "refund"
  | "refund-part"

const ACTS: Record<Ending, Act[]> = {
  placed: [],
  paid: ["capture"],
  packed: ["capture", "pack"],
  shipped: ["capture", "pack", "ship"],
  delivered: ["capture", "pack", "ship", "deliver"],
  completed: ["capture", "pack", "ship", "deliver", "complete"],
  canceled: ["cancel"],
  "paid-then-canceled": ["capture", "cancel"],
  refunded: ["capture", "pack", "ship", "deliver", "refund"],
  "partly-refunded": ["capture", "pack", "ship", "deliver", "refund-part"],
}

const CARRIER = "https://tracking.example.com/parcels/"

/** Does with a placed order what its story says and is not done yet. */
export async function handleOrder(
  container: MedusaContainer,
  orderId: string,
  story: Story
): Promise<void> {
  for (const act of ACTS[story.ending]) {
    const order = await readOrder(container, orderId)
    await perform(container, order, act, story)
  }
}

/** An order with what its handling needs. */
export async function readOrder(
  container: MedusaContainer,
  orderId: string
): Promise<HandledOrder> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: [
        "id",
        "status",
        "total",
        "metadata",
        "items.id",
        "items.detail.quantity",
        "items.unit_price",
        "fulfillments.id",
        "fulfillments.shipped_at",
        "fulfillments.delivered_at",
        "fulfillments.canceled_at",
        "payment_collections.payments.id",
        "payment_collections.payments.amount",
        "payment_collections.payments.captured_at",
        "payment_collections.payments.refunds.id",
      ],
      filters: { id: orderId },
    })
  return data[0] as unknown as HandledOrder
}

async function perform(
  container: MedusaContainer,
  order: HandledOrder,
  act: Act,
  story: Story
): Promise<void> {
  const [payment] = order.payment_collections[0]?.payments ?? []
  const fulfillment = order.fulfillments.find(({ canceled_at }) => !canceled_at)
  const items = order.items.map(({ id, detail }) => ({
    id,
    quantity: detail.quantity,
  }))
  if (act === "capture" && !payment.captured_at) {
    await capturePaymentWorkflow(container).run({
      input: { payment_id: payment.id },
    })
  }
  if (act === "pack" && !fulfillment) {
    await createOrderFulfillmentWorkflow(container).run({
      input: { order_id: order.id, items },
    })
  }
  if (act === "ship" && fulfillment && !fulfillment.shipped_at) {
    const number = `HP${order.id.slice(-10)}`
    await createOrderShipmentWorkflow(container).run({
      input: {
        order_id: order.id,
        fulfillment_id: fulfillment.id,
        no_notification: true,
        items,
        labels: [
          {
            tracking_number: number,
            tracking_url: CARRIER + number,
            label_url: `${CARRIER}${number}/label`,
          },
        ],
      },
    })
  }
  if (act === "deliver" && fulfillment && !fulfillment.delivered_at) {
    await markOrderFulfillmentAsDeliveredWorkflow(container).run({
      input: {
        orderId: order.id,
        fulfillmentId: fulfillment.id,
        no_notification: true,
      },
    })
  }
  if (act === "complete" && order.status === "pending") {
    await completeOrderWorkflow(container).run({
      input: { orderIds: [order.id] },
    })
  }
  if (act === "cancel" && order.status !== "canceled") {
    await cancelOrderWorkflow(container).run({
      input: { order_id: order.id },
    })
  }
  if (act.startsWith("refund") && !payment.refunds.length) {
    await refundPaymentWorkflow(container).run({
      input: {
        payment_id: payment.id,
        amount: act === "refund" ? payment.amount : order.items[0].unit_price,
        note: `Demo: ${story.key}`,
      },
    })
  }
}
