import type { InferTypeOf } from "@medusajs/framework/types"
import type { ShopOrderCancellation } from "./models/order-cancellation"

/** An order and whose it is. */
export type OwnedOrder = { id: string; customer_id?: string | null }

/** What a token opens. */
export type OpenedOrder = { order_id: string; customer_id: string | null }

export type OrderCancellationDTO = InferTypeOf<typeof ShopOrderCancellation>

export type DecideOrderCancellationDTO = Pick<
  OrderCancellationDTO,
  "order_id" | "canceled_by" | "actor_id" | "reason"
>
