import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SHOP_ORDER_MODULE } from "../../../modules/order/constants"
import type ShopOrderModuleService from "../../../modules/order/service"
import type {
  DecideOrderCancellationDTO,
  OrderCancellationDTO,
} from "../../../modules/order/types"

type CancelableOrder = {
  id: string
  display_id: number
  status: string
  customer_id: string | null
  fulfillments?: { canceled_at?: string | Date | null }[] | null
}

export type DecidedOrderCancellation = {
  /** Null when the order is canceled already and nothing is left to do. */
  cancellation: OrderCancellationDTO | null
  /** Whether Medusa still has to be told. */
  cancel: boolean
}

export const decideOrderCancellationStepId = "decide-order-cancellation"
/** This step writes down that the order is canceled, if it still can be; from here on it will be. */
export const decideOrderCancellationStep = createStep(
  decideOrderCancellationStepId,
  async (input: DecideOrderCancellationDTO, { container }) => {
    const service = container.resolve<ShopOrderModuleService>(SHOP_ORDER_MODULE)
    const order = await readOrder(container, input)
    const [existing] = await service.listShopOrderCancellations(
      { order_id: order.id },
      { take: 1 }
    )
    const isCanceled = order.status === "canceled"
    if (isCanceled && (!existing || existing.state === "done")) {
      return new StepResponse<DecidedOrderCancellation, string | null>(
        { cancellation: null, cancel: false },
        null
      )
    }
    if (!existing) {
      await refuseWhatCannotBeCanceled(container, order)
    }
    const cancellation = existing ?? (await service.decideCancellation(input))
    return new StepResponse<DecidedOrderCancellation, string | null>(
      { cancellation, cancel: !isCanceled },
      cancellation.id
    )
  },
  async (id, { container }) => {
    if (id) {
      await container
        .resolve<ShopOrderModuleService>(SHOP_ORDER_MODULE)
        .withdrawCancellation(id)
    }
  }
)

async function readOrder(
  container: MedusaContainer,
  { order_id, canceled_by, actor_id }: DecideOrderCancellationDTO
): Promise<CancelableOrder> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: [
        "id",
        "display_id",
        "status",
        "customer_id",
        "fulfillments.canceled_at",
      ],
      filters: {
        id: order_id,
        is_draft_order: false,
        ...(canceled_by === "customer" && { customer_id: actor_id }),
      },
    })
  if (!data[0]) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Order with id: ${order_id} was not found`
    )
  }
  return data[0] as unknown as CancelableOrder
}

async function refuseWhatCannotBeCanceled(
  container: MedusaContainer,
  order: CancelableOrder
): Promise<void> {
  const name = `Order #${order.display_id} cannot be canceled`
  if (order.status === "completed" || order.status === "archived") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `${name}: it is ${order.status}`
    )
  }
  if (order.fulfillments?.some(({ canceled_at }) => !canceled_at)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `${name}: it is being packed or on its way already; what has arrived can be returned`
    )
  }
  const { data: changes } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order_change",
      fields: ["id", "change_type"],
      filters: { order_id: order.id, status: ["pending", "requested"] },
    })
  if (changes.length) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `${name}: the shop is changing it (${changes[0].change_type ?? "edit"}); try again when that is finished`
    )
  }
}
