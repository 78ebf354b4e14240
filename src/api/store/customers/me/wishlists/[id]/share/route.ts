import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { StoreWishlistShareResponse } from "../../../../../../../types/http/wishlist"
import { customerOwner } from "../../../../../../../utils/wishlist/respond"
import {
  revokeWishlistShareWorkflow,
  shareWishlistWorkflow,
} from "../../../../../../../workflows/wishlist"

export const POST = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreWishlistShareResponse>
) => {
  const { result } = await shareWishlistWorkflow(req.scope).run({
    input: { id: req.params.id, owner: customerOwner(req) },
  })
  res.json({ share_code: result.share_code })
}

export const DELETE = async (
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StoreWishlistShareResponse>
) => {
  await revokeWishlistShareWorkflow(req.scope).run({
    input: { id: req.params.id, owner: customerOwner(req) },
  })
  res.json({ share_code: null })
}
