import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { CHECKOUT_MODULE } from "../../modules/checkout/constants"
import type CheckoutModuleService from "../../modules/checkout/service"

export type FoundCustomerCart = {
  /** The customer's open cart, when there is one. */
  cart_id: string | null
  /** The cart that is remembered now, open or not. */
  remembered_id: string | null
}

/** The remembered cart while it is open and the customer's own. */
export async function findRememberedCart(
  container: MedusaContainer,
  customerId: string
): Promise<FoundCustomerCart> {
  const remembered = await container
    .resolve<CheckoutModuleService>(CHECKOUT_MODULE)
    .findCartId(customerId)
  if (!remembered) {
    return { cart_id: null, remembered_id: null }
  }
  const [cart] = await container
    .resolve(Modules.CART)
    .listCarts(
      { id: remembered },
      { select: ["id", "customer_id", "completed_at"], take: 1 }
    )
  const isOpen = cart?.customer_id === customerId && !cart.completed_at
  return { cart_id: isOpen ? cart.id : null, remembered_id: remembered }
}
