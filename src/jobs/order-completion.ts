import type { MedusaContainer } from "@medusajs/framework/types"
import { SHOP_ORDER_MODULE } from "../modules/order/constants"
import type ShopOrderModuleService from "../modules/order/service"
import { completeDeliveredOrdersWorkflow } from "../workflows/order"

/** Completes what arrived long ago, and forgets links that open nothing any more. */
export default async function orderCompletionJob(
  container: MedusaContainer
): Promise<void> {
  await completeDeliveredOrdersWorkflow(container).run()
  const service = container.resolve<ShopOrderModuleService>(SHOP_ORDER_MODULE)
  let forgotten: number
  do {
    forgotten = await service.deleteExpiredTokens()
  } while (forgotten > 0)
}

export const config = {
  name: "shopkeeper-order-completion",
  schedule: "41 3 * * *",
}
