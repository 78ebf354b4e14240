import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { WishlistItemDTO } from "../../../modules/wishlist/types"

export type ResolveCartLineStepInput = {
  item: WishlistItemDTO
  cart_id: string
  customer_id: string
  /** Which variant, when the item is a product. */
  variant_id?: string
}

export const resolveCartLineStepId = "resolve-wishlist-cart-line"
/** This step finds out which variant goes into the cart, and that the cart may be filled by this customer. */
export const resolveCartLineStep = createStep(
  resolveCartLineStepId,
  async (input: ResolveCartLineStepInput, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data: carts } = await query.graph({
      entity: "cart",
      fields: ["id", "customer_id"],
      filters: { id: input.cart_id },
    })
    const owner = carts[0]?.customer_id
    if (!carts[0] || (owner && owner !== input.customer_id)) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Cart with id: ${input.cart_id} was not found`
      )
    }
    const variantId = input.item.variant_id ?? input.variant_id
    if (!variantId) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "This item is a product: name the variant_id to put in the cart"
      )
    }
    const { data: variants } = await query.graph({
      entity: "product_variant",
      fields: ["id"],
      filters: { id: variantId, product_id: input.item.product_id },
    })
    if (!variants[0]) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Product variant with id: ${variantId} was not found`
      )
    }
    return new StepResponse({
      variant_id: variantId,
      quantity: input.item.quantity,
    })
  }
)
