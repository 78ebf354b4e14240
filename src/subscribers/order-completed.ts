import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { SHOP_ORDER_MODULE } from "../modules/order/constants"
import type ShopOrderModuleService from "../modules/order/service"

/** Remembers when an order was completed, whoever completed it. */
export default async function orderCompletedHandler({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await container
    .resolve<ShopOrderModuleService>(SHOP_ORDER_MODULE)
    .recordCompletion(event.data.id)
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.COMPLETED,
  context: { subscriberId: "shopkeeper-order-completed" },
}
