import type {
  MedusaResponse,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import type {
  StoreWishlistItemResponse,
  StoreWishlistResponse,
} from "../../../../../types/http/wishlist"
import { guestOwner } from "../../../../../utils/wishlist/respond"
import type { StoreAddWishlistItemType } from "../../../customers/me/wishlists/validators"
import { addItem, showWishlist } from "../../handlers"

export const GET = async (
  req: MedusaStoreRequest,
  res: MedusaResponse<StoreWishlistResponse>
) => showWishlist(req, res, guestOwner(req))

export const POST = async (
  req: MedusaStoreRequest<StoreAddWishlistItemType>,
  res: MedusaResponse<StoreWishlistItemResponse>
) => addItem(req, res, guestOwner(req))
