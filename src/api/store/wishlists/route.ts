import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { DEFAULT_WISHLIST_NAME } from "../../../modules/wishlist/constants"
import type { StoreGuestWishlistResponse } from "../../../types/http/wishlist"
import { randomToken } from "../../../utils/random-token"
import { presentOwnedWishlist } from "../../../utils/wishlist/respond"
import { createGuestWishlistWorkflow } from "../../../workflows/wishlist"
import type { StoreCreateGuestWishlistType } from "./validators"

export const POST = async (
  req: MedusaRequest<StoreCreateGuestWishlistType>,
  res: MedusaResponse<StoreGuestWishlistResponse>
) => {
  const token = randomToken()
  const { result } = await createGuestWishlistWorkflow(req.scope).run({
    input: { name: req.validatedBody.name ?? DEFAULT_WISHLIST_NAME, token },
  })
  const wishlist = await presentOwnedWishlist(req, result.id, {
    guest_token: token,
  })
  res.status(201).json({ wishlist, token })
}
