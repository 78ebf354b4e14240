import { z } from "@medusajs/framework/zod"

export type StoreCreateGuestWishlistType = z.infer<
  typeof StoreCreateGuestWishlist
>
export const StoreCreateGuestWishlist = z.object({
  name: z.string().trim().min(1).max(80).optional(),
})
