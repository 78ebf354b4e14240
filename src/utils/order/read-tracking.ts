import type { MedusaContainer } from "@medusajs/framework/types"
import { SHOP_ORDER_MODULE } from "../../modules/order/constants"
import type ShopOrderModuleService from "../../modules/order/service"
import type { OrderTracking } from "../../types/http/order"
import { type TrackedOrder, trackOrder } from "./order-tracking"

/** What a customer is told about an order that they may see. */
export async function presentTracking(
  container: MedusaContainer,
  order: TrackedOrder
): Promise<OrderTracking> {
  const [completion] = await container
    .resolve<ShopOrderModuleService>(SHOP_ORDER_MODULE)
    .listShopOrderCompletions({ order_id: order.id }, { take: 1 })
  return trackOrder(order, completion?.completed_at)
}
