import type { MedusaContainer, OrderDTO } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { deleteReservationsByLineItemsWorkflow } from "@medusajs/medusa/core-flows"
import { DAY } from "../days"
import { PEOPLE } from "../people"
import { openCounter } from "./counter"
import { handleOrder, readOrder } from "./handling"
import { authorizePayment, placeOrder, reserveStock } from "./placing"
import { STORIES } from "./stories"

/** What the orders hang on. */
export type OrderSurroundings = {
  salesChannelId: string
  stockLocationId: string
  customerIdByEmail: Map<string, string>
}

/**
 * Places the orders that are missing and brings every one to where its story
 * ends.
 *
 * @returns how many were placed
 */
export async function seedOrders(
  container: MedusaContainer,
  shop: OrderSurroundings
): Promise<number> {
  const orderIds = await placedOrders(container)
  const missing = STORIES.filter(({ key }) => !orderIds.has(key))
  const counter = await openCounter(container)
  const placed: OrderDTO[] = []
  // One after the other, so that the numbers of the orders follow their days.
  for (const story of missing) {
    const order = await placeOrder(container, counter, story, shop)
    orderIds.set(story.key, order.id)
    placed.push(order)
  }
  if (placed.length) {
    await reserveStock(container, counter, placed, shop.stockLocationId)
  }
  await Promise.all(
    placed.map(async ({ id }) =>
      authorizePayment(container, await readOrder(container, id))
    )
  )
  await Promise.all(
    STORIES.map((story) =>
      handleOrder(container, orderIds.get(story.key) ?? "", story)
    )
  )
  // No workflow places an order in the past, and a shop whose orders are all of
  // today has no history to look at.
  await container.resolve(Modules.ORDER).updateOrders(
    STORIES.map(({ key, daysAgo }) => ({
      id: orderIds.get(key) ?? "",
      created_at: new Date(Date.now() - daysAgo * DAY),
    }))
  )
  return placed.length
}

/** The orders of the stories by key; what a killed run left half placed is removed. */
async function placedOrders(
  container: MedusaContainer
): Promise<Map<string, string>> {
  const { data: existing } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: ["id", "metadata"],
      filters: { email: PEOPLE.map(({ email }) => email) },
    })
  const keys = new Set(STORIES.map(({ key }) => key))
  const found = new Map<string, string>()
  for (const { id, metadata } of existing) {
    const key = String(metadata?.demo)
    if (!keys.has(key)) {
      continue
    }
    const order = await readOrder(container, id)
    if (order.payment_collections.some(({ payments }) => payments.length)) {
      found.set(key, id)
      continue
    }
    await deleteReservationsByLineItemsWorkflow(container).run({
      input: { ids: order.items.map((item) => item.id) },
    })
    await container.resolve(Modules.ORDER).deleteOrders([id])
  }
  return found
}
