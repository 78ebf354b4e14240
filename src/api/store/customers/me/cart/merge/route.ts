import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { StoreCheckoutMergeResponse } from "../../../../../../types/http/checkout"
import { openCartOf } from "../open-cart"
import { presentCart } from "../../../../../../utils/checkout/respond"
import { mergeCartWorkflow } from "../../../../../../workflows/checkout/merge-cart"
import type { StoreMergeCartType } from "../validators"

export const POST = async (
  req: AuthenticatedMedusaRequest<StoreMergeCartType>,
  res: MedusaResponse<StoreCheckoutMergeResponse>
) => {
  const { cart_id: guest_cart_id } = req.validatedBody
  const cart_id = await openCartOf(req)
  // The customer's own cart is where it should be already.
  if (guest_cart_id === cart_id) {
    res.json({ cart: await presentCart(req, cart_id), adjusted: [] })
    return
  }
  const { result } = await mergeCartWorkflow(req.scope).run({
    input: { cart_id, guest_cart_id, customer_id: req.auth_context.actor_id },
  })
  res.json({
    cart: await presentCart(req, cart_id),
    adjusted: result.adjusted,
  })
}
