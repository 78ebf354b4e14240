import { z } from "@medusajs/framework/zod"
import { ShopperQuerySchema } from "../../../../../utils/wishlist/shopper-context"

const quantity = z.number().int().min(1).max(9999)
const note = z.string().max(500).nullable()

export type StoreGetWishlistsParamsType = z.infer<
  typeof StoreGetWishlistsParams
>
export const StoreGetWishlistsParams = ShopperQuerySchema.extend({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  order: z
    .enum(["created_at", "-created_at", "name", "-name"])
    .default("created_at"),
})

export type StoreCreateWishlistType = z.infer<typeof StoreCreateWishlist>
export const StoreCreateWishlist = z.object({
  name: z.string().trim().min(1).max(80),
})

export type StoreAddWishlistItemType = z.infer<typeof StoreAddWishlistItem>
export const StoreAddWishlistItem = z
  .strictObject({
    variant_id: z.string().min(1).optional(),
    product_id: z.string().min(1).optional(),
    quantity: quantity.optional(),
    note: note.optional(),
  })
  .refine((body) => !body.variant_id !== !body.product_id, {
    error: "Name either variant_id or product_id",
  })

export type StoreMoveWishlistItemType = z.infer<typeof StoreMoveWishlistItem>
export const StoreMoveWishlistItem = z.object({
  wishlist_id: z.string().min(1),
})

export type StoreAddWishlistItemToCartType = z.infer<
  typeof StoreAddWishlistItemToCart
>
export const StoreAddWishlistItemToCart = z.object({
  cart_id: z.string().min(1),
  /** Which variant, when the item is a product. */
  variant_id: z.string().min(1).optional(),
  /** Take the item off the list. */
  remove: z.boolean().default(false),
})

export type StoreClaimWishlistType = z.infer<typeof StoreClaimWishlist>
export const StoreClaimWishlist = z.object({
  token: z.string().min(1).max(200),
})
