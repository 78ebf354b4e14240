import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import {
  ORDER_PROGRESS_FIELDS,
  type TrackedFulfillment,
  type TrackedItem,
} from "../../../utils/order/order-progress"

export type MovingOrder = {
  id: string
  display_id: number
  status: string
  items?: TrackedItem[] | null
  fulfillments?: TrackedFulfillment[] | null
}

/** The order as far as its goods have come. @throws {MedusaError} NOT_FOUND */
export async function readMovingOrder(
  container: MedusaContainer,
  id: string
): Promise<MovingOrder> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: ORDER_PROGRESS_FIELDS,
      filters: { id, is_draft_order: false },
    })
  if (!data[0]) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Order with id: ${id} was not found`
    )
  }
  return data[0] as unknown as MovingOrder
}
