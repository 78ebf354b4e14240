import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MathBN,
  Modules,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SHOP_ORDER_MODULE } from "../../../modules/order/constants"
import type ShopOrderModuleService from "../../../modules/order/service"
import type { OrderCancellationDTO } from "../../../modules/order/types"
import {
  type OrderPayment,
  readOrderMoney,
  stillHeld,
} from "../../../utils/order/order-money"

export const finishOrderCancellationStepId = "finish-order-cancellation"
/**
 * This step looks whether any money is still held, because a capture came in
 * between or the provider could not be reached, and only then calls it done.
 * What is left is taken up by the sweep.
 */
export const finishOrderCancellationStep = createStep(
  finishOrderCancellationStepId,
  async ({ id, order_id }: OrderCancellationDTO, { container }) => {
    const { payments } = await readOrderMoney(container, order_id)
    const left: string[] = []
    for (const payment of payments) {
      if (!(await isSettled(container, payment))) {
        left.push(payment.id)
      }
    }
    const state = left.length ? ("paying_back" as const) : ("done" as const)
    await container
      .resolve<ShopOrderModuleService>(SHOP_ORDER_MODULE)
      .updateShopOrderCancellations({ id, state })
    if (left.length) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(
          `[order] ${order_id} is canceled, but ${left.join(", ")} still holds money; it is tried again`
        )
    }
    return new StepResponse({ state })
  }
)

async function isSettled(
  container: MedusaContainer,
  payment: OrderPayment
): Promise<boolean> {
  if (MathBN.gt(stillHeld(payment), 0)) {
    return false
  }
  if (payment.captures?.length || payment.canceled_at) {
    return true
  }
  // Core only logs it when a provider does not let go of what was authorized.
  try {
    await container.resolve(Modules.PAYMENT).cancelPayment(payment.id)
    return true
  } catch {
    return false
  }
}
