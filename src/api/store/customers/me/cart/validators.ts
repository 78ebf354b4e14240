import { z } from "@medusajs/framework/zod"
import { StoreGetCartsCart } from "@medusajs/medusa/api/store/carts/validators"

/** Core's `fields`, and where a cart that has to be made is bought. */
export const StoreGetCustomerCartParams = StoreGetCartsCart.extend({
  /** Region of a cart that has to be made; the store's default when omitted. */
  region_id: z.string().min(1).optional(),
})
export type StoreGetCustomerCartParamsType = z.infer<
  typeof StoreGetCustomerCartParams
>

export const StoreMergeCart = z.object({
  /** The guest's cart. */
  cart_id: z.string().min(1),
})
export type StoreMergeCartType = z.infer<typeof StoreMergeCart>
