import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { getOrderDetailWorkflow } from "@medusajs/medusa/core-flows"
import { defaultStoreRetrieveOrderFields } from "@medusajs/medusa/api/store/orders/query-config"
import { findOwnOrder } from "../../../../../utils/order/find-readable-order"
import { cancelShopOrderWorkflow } from "../../../../../workflows/order"
import type { StoreCancelOrderType } from "../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreCancelOrderType>,
  res: MedusaResponse
) => {
  const { id } = await findOwnOrder(req, req.params.id, ["id"])
  await cancelShopOrderWorkflow(req.scope).run({
    input: {
      order_id: id,
      canceled_by: "customer",
      actor_id: req.auth_context.actor_id,
      reason: req.validatedBody.reason ?? null,
    },
  })
  const { result } = await getOrderDetailWorkflow(req.scope).run({
    input: {
      order_id: id,
      fields: [
        ...defaultStoreRetrieveOrderFields,
        "canceled_at",
        "payment_status",
        "fulfillment_status",
      ],
    },
  })
  res.json({ order: result })
}
