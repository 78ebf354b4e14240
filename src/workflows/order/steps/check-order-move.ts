import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { isThere } from "../../../utils/order/order-moves"
import type { MoveOrderInput } from "../types"
import { readMovingOrder } from "../utils/read-moving-order"
import { refuseImpossibleMove } from "./move-order"

export const checkOrderMoveStepId = "check-order-move"
/** This step refuses an impossible move before anything is locked or written. */
export const checkOrderMoveStep = createStep(
  checkOrderMoveStepId,
  async (input: MoveOrderInput, { container }) => {
    const order = await readMovingOrder(container, input.order_id)
    if (!isThere(order, input.status)) {
      refuseImpossibleMove(order, input)
    }
    return new StepResponse(order.id)
  }
)
