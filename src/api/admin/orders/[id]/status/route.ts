import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { getOrderDetailWorkflow } from "@medusajs/medusa/core-flows"
import type { AdminOrderStatusResponse } from "../../../../../types/http/order"
import { possibleMoves } from "../../../../../utils/order/order-moves"
import {
  ORDER_TRACKING_FIELDS,
  type TrackedOrder,
} from "../../../../../utils/order/order-tracking"
import { presentTracking } from "../../../../../utils/order/read-tracking"
import { moveOrderWorkflow } from "../../../../../workflows/order"
import type { AdminMoveOrderType } from "../../validators"

export const GET = async (
  req: MedusaRequest,
  res: MedusaResponse<AdminOrderStatusResponse>
) => {
  res.json(await presentStatus(req.scope, req.params.id))
}

export const POST = async (
  req: AuthenticatedMedusaRequest<AdminMoveOrderType>,
  res: MedusaResponse
) => {
  const { id } = req.params
  const { status, tracking, notify } = req.validatedBody
  await moveOrderWorkflow(req.scope).run({
    input: {
      order_id: id,
      status,
      tracking,
      silent: !notify,
      actor_id: req.auth_context.actor_id,
    },
  })
  const { result: order } = await getOrderDetailWorkflow(req.scope).run({
    input: {
      order_id: id,
      fields: [
        "id",
        "display_id",
        "status",
        "email",
        "currency_code",
        "total",
        "payment_status",
        "fulfillment_status",
        "canceled_at",
        "created_at",
        "updated_at",
      ],
    },
  })
  res.json({ order, ...(await presentStatus(req.scope, id)) })
}

async function presentStatus(
  container: MedusaContainer,
  id: string
): Promise<AdminOrderStatusResponse> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: ORDER_TRACKING_FIELDS,
      filters: { id, is_draft_order: false },
    })
  const order = data[0] as unknown as TrackedOrder | undefined
  if (!order) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Order with id: ${id} was not found`
    )
  }
  return {
    tracking: await presentTracking(container, order),
    moves: possibleMoves(order),
  }
}
