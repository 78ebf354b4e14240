import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SHOP_ORDER_MODULE } from "../../../modules/order/constants"
import type ShopOrderModuleService from "../../../modules/order/service"
import { cancelShopOrderWorkflow } from "../cancel-shop-order"

/** Younger ones are under way. */
const SECONDS = 20
const AT_ONCE = 50

export const finishOrderCancellationsStepId = "finish-order-cancellations"
/** This step runs each interrupted cancellation again; one that fails waits for the next turn. */
export const finishOrderCancellationsStep = createStep(
  finishOrderCancellationsStepId,
  async (_: void, { container }) => {
    const service = container.resolve<ShopOrderModuleService>(SHOP_ORDER_MODULE)
    const unfinished = await service.listUnfinishedCancellations({
      seconds: SECONDS,
      limit: AT_ONCE,
    })
    for (const {
      id,
      state,
      order_id,
      canceled_by,
      actor_id,
      reason,
    } of unfinished) {
      // To the end of the queue, whatever comes of it.
      await service.updateShopOrderCancellations({ id, state })
      try {
        await cancelShopOrderWorkflow(container).run({
          input: { order_id, canceled_by, actor_id, reason },
        })
      } catch (error) {
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .error(
            `[order] ${order_id} could not be canceled to the end: ${(error as Error).message}`
          )
      }
    }
    return new StepResponse(unfinished.map(({ order_id }) => order_id))
  }
)
