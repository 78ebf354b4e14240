import {
  type AuthenticatedMedusaRequest,
  type MedusaResponse,
  refetchEntity,
} from "@medusajs/framework/http"
import { defaultStoreCartFields } from "@medusajs/medusa/api/store/carts/query-config"
import { findOwnOrder } from "../../../../../utils/order/find-readable-order"
import { salesChannelsOf } from "../../../../../utils/wishlist/shopper-context"
import { reorderWorkflow } from "../../../../../workflows/order"

export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
) => {
  const { id } = await findOwnOrder(req, req.params.id, ["id"])
  const { result } = await reorderWorkflow(req.scope).run({
    input: {
      order_id: id,
      customer_id: req.auth_context.actor_id,
      sales_channel_ids: salesChannelsOf(req),
    },
  })
  const cart = await refetchEntity({
    entity: "cart",
    idOrFilter: result.cart_id,
    scope: req.scope,
    fields: defaultStoreCartFields,
  })
  res.json({ cart, unavailable: result.unavailable })
}
