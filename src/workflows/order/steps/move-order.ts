import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { completeOrderWorkflow } from "@medusajs/medusa/core-flows"
import { SHOP_ORDER_MODULE } from "../../../modules/order/constants"
import type ShopOrderModuleService from "../../../modules/order/service"
import { isThere, possibleMoves } from "../../../utils/order/order-moves"
import type { MoveOrderInput } from "../types"
import { packOrder } from "../utils/pack-order"
import { type MovingOrder, readMovingOrder } from "../utils/read-moving-order"
import { deliverOrder, shipOrder } from "../utils/ship-order"

export const moveOrderStepId = "move-order"
/**
 * This step does what is left to do for an order to get where an admin wants it,
 * through Medusa's own workflows. Each of them is whole in itself: when one fails,
 * what went before it stays, and asking again goes on from there.
 */
export const moveOrderStep = createStep(
  moveOrderStepId,
  async (input: MoveOrderInput, { container }) => {
    const order = await readMovingOrder(container, input.order_id)
    if (isThere(order, input.status)) {
      return new StepResponse({ moved: false })
    }
    refuseImpossibleMove(order, input)
    await refuseWhileCanceling(container, order)
    await packOrder(container, input)
    if (input.status !== "processing") {
      await shipOrder(container, input)
    }
    if (input.status === "delivered" || input.status === "completed") {
      await deliverOrder(container, input)
    }
    if (input.status === "completed") {
      await completeOrderWorkflow(container).run({
        input: { orderIds: [order.id] },
      })
    }
    return new StepResponse({ moved: true })
  }
)

/**
 * @throws {MedusaError} NOT_ALLOWED that names the moves that are possible
 */
export function refuseImpossibleMove(
  order: MovingOrder,
  { status, tracking }: MoveOrderInput
): void {
  const moves = possibleMoves(order)
  if (!moves.includes(status)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Order #${order.display_id} cannot become ${status}; possible now: ${moves.join(", ") || "nothing"}`
    )
  }
  if (["processing", "canceled"].includes(status) && tracking?.length) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "Field 'tracking': nothing is shipped by this, so no number can belong to it"
    )
  }
}

async function refuseWhileCanceling(
  container: MedusaContainer,
  { id, display_id }: MovingOrder
): Promise<void> {
  const [cancellation] = await container
    .resolve<ShopOrderModuleService>(SHOP_ORDER_MODULE)
    .listShopOrderCancellations({ order_id: id }, { take: 1 })
  if (cancellation) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Order #${display_id} is being canceled; possible now: canceled`
    )
  }
}
