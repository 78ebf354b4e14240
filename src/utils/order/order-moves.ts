import type { OrderMove } from "../../types/http/order"
import {
  orderProgress,
  type TrackedFulfillment,
  type TrackedItem,
} from "./order-progress"

export type MovableOrder = {
  status: string
  items?: TrackedItem[] | null
  fulfillments?: TrackedFulfillment[] | null
}

/** What can be made of an order now, and that would change it. */
export function possibleMoves(order: MovableOrder): OrderMove[] {
  if (order.status !== "pending" && order.status !== "requires_action") {
    return []
  }
  const { nothingPacked, allPacked, allShipped, allDelivered, travels } =
    orderProgress(order)
  const moves: OrderMove[] = []
  if (!allPacked) {
    moves.push("processing")
  }
  if (travels && !allShipped) {
    moves.push("shipped")
  }
  if (!allDelivered) {
    moves.push("delivered")
  }
  moves.push("completed")
  if (nothingPacked) {
    moves.push("canceled")
  }
  return moves
}

/** Whether the order is there already: asking for it again changes nothing. */
export function isThere(order: MovableOrder, move: OrderMove): boolean {
  if (move === "canceled" || move === "completed") {
    return order.status === move
  }
  if (order.status !== "pending" && order.status !== "requires_action") {
    return false
  }
  const { parcels, allPacked, someShipped, allShipped, allDelivered } =
    orderProgress(order)
  const someDelivered = parcels.some(({ delivered_at }) => delivered_at)
  switch (move) {
    case "processing":
      return allPacked && !someShipped && !someDelivered
    case "shipped":
      return allShipped && !someDelivered
    case "delivered":
      return allDelivered
  }
}
