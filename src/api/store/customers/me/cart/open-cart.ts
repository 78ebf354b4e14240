import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { findRememberedCart } from "../../../../../utils/checkout/remembered-cart"
import { openCustomerCartWorkflow } from "../../../../../workflows/checkout/open-customer-cart"

/**
 * The id of the customer's one open cart, made when there is none.
 *
 * @param regionId of a cart that has to be made
 */
export async function openCartOf(
  req: AuthenticatedMedusaRequest,
  regionId?: string
): Promise<string> {
  const customer_id = req.auth_context.actor_id
  // Mostly it is there: then no lock is needed.
  const { cart_id } = await findRememberedCart(req.scope, customer_id)
  if (cart_id) {
    return cart_id
  }
  const { result } = await openCustomerCartWorkflow(req.scope).run({
    input: {
      customer_id,
      region_id: regionId,
      sales_channel_id: req.publishable_key_context?.sales_channel_ids[0],
    },
  })
  return result.cart_id
}
