import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { StoreWishlistItemDeleteResponse } from "../../../../../../../../types/http/wishlist"
import { customerOwner } from "../../../../../../../../utils/wishlist/respond"
import { removeItem } from "../../../../../../wishlists/handlers"

export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreWishlistItemDeleteResponse>
) => removeItem(req, res, customerOwner(req))
