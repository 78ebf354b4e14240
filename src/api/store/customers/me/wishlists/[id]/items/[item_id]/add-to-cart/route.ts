import {
  type AuthenticatedMedusaRequest,
  type MedusaResponse,
  refetchEntity,
} from "@medusajs/framework/http"
import { defaultStoreCartFields } from "@medusajs/medusa/api/store/carts/query-config"
import type { StoreWishlistCartResponse } from "../../../../../../../../../types/http/wishlist"
import { customerOwner } from "../../../../../../../../../utils/wishlist/respond"
import { addWishlistItemToCartWorkflow } from "../../../../../../../../../workflows/wishlist"
import type { StoreAddWishlistItemToCartType } from "../../../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreAddWishlistItemToCartType>,
  res: MedusaResponse<StoreWishlistCartResponse>
) => {
  const { id, item_id } = req.params
  const { result } = await addWishlistItemToCartWorkflow(req.scope).run({
    input: { id, item_id, ...customerOwner(req), ...req.validatedBody },
  })
  const cart = await refetchEntity({
    entity: "cart",
    idOrFilter: result.cart_id,
    scope: req.scope,
    fields: defaultStoreCartFields,
  })
  res.json({ cart })
}
