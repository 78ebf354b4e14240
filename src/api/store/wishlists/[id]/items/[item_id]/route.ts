import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StoreWishlistItemDeleteResponse } from "../../../../../../types/http/wishlist"
import { guestOwner } from "../../../../../../utils/wishlist/respond"
import { removeItem } from "../../../handlers"

export const DELETE = async (
  req: MedusaRequest,
  res: MedusaResponse<StoreWishlistItemDeleteResponse>
) => removeItem(req, res, guestOwner(req))
