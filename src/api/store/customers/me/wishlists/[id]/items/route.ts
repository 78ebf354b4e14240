import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { StoreWishlistItemResponse } from "../../../../../../../types/http/wishlist"
import { customerOwner } from "../../../../../../../utils/wishlist/respond"
import { addItem } from "../../../../../wishlists/handlers"
import type { StoreAddWishlistItemType } from "../../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreAddWishlistItemType>,
  res: MedusaResponse<StoreWishlistItemResponse>
) => addItem(req, res, customerOwner(req))
