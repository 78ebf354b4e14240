import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { StoreWishlistResponse } from "../../../../../../types/http/wishlist"
import {
  customerOwner,
  presentOwnedWishlist,
} from "../../../../../../utils/wishlist/respond"
import { claimWishlistWorkflow } from "../../../../../../workflows/wishlist"
import type { StoreClaimWishlistType } from "../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreClaimWishlistType>,
  res: MedusaResponse<StoreWishlistResponse>
) => {
  const owner = customerOwner(req)
  const { result } = await claimWishlistWorkflow(req.scope).run({
    input: { ...req.validatedBody, ...owner },
  })
  res.json({
    wishlist: await presentOwnedWishlist(req, result.wishlist_id, owner),
  })
}
