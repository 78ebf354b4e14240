import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { StoreWishlistItemResponse } from "../../../../../../../../../types/http/wishlist"
import { resolveOptions } from "../../../../../../../../../utils/resolve-options"
import {
  customerOwner,
  presentItemOfWishlist,
} from "../../../../../../../../../utils/wishlist/respond"
import { moveWishlistItemWorkflow } from "../../../../../../../../../workflows/wishlist"
import type { StoreMoveWishlistItemType } from "../../../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreMoveWishlistItemType>,
  res: MedusaResponse<StoreWishlistItemResponse>
) => {
  const owner = customerOwner(req)
  const { id, item_id } = req.params
  const { result } = await moveWishlistItemWorkflow(req.scope).run({
    input: {
      id,
      item_id,
      owner,
      to: req.validatedBody.wishlist_id,
      max: resolveOptions(req.scope).wishlist.maxItems,
    },
  })
  res.json(await presentItemOfWishlist(req, result, owner))
}
