import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreWishlistResponse } from "../../../../types/http/wishlist"
import { guestOwner } from "../../../../utils/wishlist/respond"
import { showWishlist } from "../handlers"

export const GET = async (
  req: MedusaRequest,
  res: MedusaResponse<StoreWishlistResponse>
) => showWishlist(req, res, guestOwner(req))
