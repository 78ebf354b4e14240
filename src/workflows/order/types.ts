import type { OrderMove } from "../../types/http/order"

export type OrderTrackingNumber = {
  number: string
  url?: string
  carrier?: string
}

export type MoveOrderInput = {
  order_id: string
  status: OrderMove
  tracking?: OrderTrackingNumber[]
  /** Nobody is told. */
  silent?: boolean
  /** The admin. */
  actor_id?: string
}

export type ReorderInput = {
  order_id: string
  customer_id: string
  /** Where the shopper buys; of the publishable key. */
  sales_channel_ids: string[]
}

/** One line of an order that is bought again. */
export type ReorderedItem = {
  id: string
  title: string
  product_id: string | null
  variant_id: string | null
  quantity: number
}
