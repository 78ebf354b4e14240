import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type {
  StoreWishlistDeleteResponse,
  StoreWishlistResponse,
} from "../../../../../../types/http/wishlist"
import {
  customerOwner,
  presentOwnedWishlist,
} from "../../../../../../utils/wishlist/respond"
import {
  deleteWishlistWorkflow,
  updateWishlistWorkflow,
} from "../../../../../../workflows/wishlist"
import { showWishlist } from "../../../../wishlists/handlers"
import type { StoreCreateWishlistType } from "../validators"

export const GET = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreWishlistResponse>
) => showWishlist(req, res, customerOwner(req))

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreCreateWishlistType>,
  res: MedusaResponse<StoreWishlistResponse>
) => {
  const owner = customerOwner(req)
  const { result } = await updateWishlistWorkflow(req.scope).run({
    input: { id: req.params.id, owner, ...req.validatedBody },
  })
  res.json({ wishlist: await presentOwnedWishlist(req, result.id, owner) })
}

export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreWishlistDeleteResponse>
) => {
  const { result } = await deleteWishlistWorkflow(req.scope).run({
    input: { id: req.params.id, owner: customerOwner(req) },
  })
  res.json({ id: result.id, object: "wishlist", deleted: true })
}
