import { z } from "@medusajs/framework/zod"

const WishlistItemPriceSchema = z.object({
  amount: z.number(),
  /** Before the sale; the same as `amount` when there is none. */
  original_amount: z.number(),
  currency_code: z.string(),
  on_sale: z.boolean(),
})

const WishlistItemSchema = z.object({
  id: z.string(),
  product_id: z.string(),
  variant_id: z.string().nullable(),
  quantity: z.number().int(),
  created_at: z.string(),
  /** The product or variant is no longer sold; what follows is null then. */
  gone: z.boolean(),
  product: z
    .object({
      title: z.string(),
      handle: z.string(),
      thumbnail: z.string().nullable(),
    })
    .nullable(),
  variant: z
    .object({ title: z.string().nullable(), sku: z.string().nullable() })
    .nullable(),
  /** Now, for who asks; of the cheapest variant when the item is a product. */
  price: WishlistItemPriceSchema.nullable(),
  /** Whether it can be bought now; of a product: whether some variant can. */
  in_stock: z.boolean(),
})

/** An item as its owner sees it. */
const OwnWishlistItemSchema = WishlistItemSchema.extend({
  note: z.string().nullable(),
})

const WishlistSchema = z.object({
  id: z.string(),
  name: z.string(),
  is_default: z.boolean(),
  /** Set while the list is shared. */
  share_code: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
  items: z.array(OwnWishlistItemSchema),
})

export const StoreWishlistResponseSchema = z.object({
  wishlist: WishlistSchema,
})

export const StoreWishlistListResponseSchema = z.object({
  wishlists: z.array(WishlistSchema),
  count: z.number().int(),
  offset: z.number().int(),
  limit: z.number().int(),
})

export const StoreWishlistDeleteResponseSchema = z.object({
  id: z.string(),
  object: z.literal("wishlist"),
  deleted: z.literal(true),
})

export const StoreWishlistItemResponseSchema = z.object({
  item: OwnWishlistItemSchema,
  wishlist: WishlistSchema,
})

export const StoreWishlistItemDeleteResponseSchema = z.object({
  id: z.string(),
  object: z.literal("wishlist_item"),
  deleted: z.literal(true),
  wishlist: WishlistSchema,
})

export const StoreWishlistShareResponseSchema = z.object({
  share_code: z.string().nullable(),
})

export const StoreGuestWishlistResponseSchema = z.object({
  wishlist: WishlistSchema,
  /** Shown this once; the storefront keeps it and sends it as `x-wishlist-token`. */
  token: z.string(),
})

/** A list as strangers see it: no notes, nothing about its owner. */
export const StoreSharedWishlistResponseSchema = z.object({
  wishlist: z.object({
    name: z.string(),
    items: z.array(WishlistItemSchema.omit({ id: true })),
  }),
})

/** Core's cart, as `GET /store/carts/:id` answers it. */
export const StoreWishlistCartResponseSchema = z.object({
  cart: z.looseObject({ id: z.string() }),
})

const WishlistDemandSchema = z.object({
  product_id: z.string(),
  title: z.string(),
  /** Different people, each counted once. */
  customers: z.number().int(),
})

export const AdminTopWishlistResponseSchema = z.object({
  variants: z.array(
    WishlistDemandSchema.extend({
      variant_id: z.string(),
      variant_title: z.string().nullable(),
      sku: z.string().nullable(),
      /** How many of those people wait because it cannot be bought now. */
      waiting: z.number().int(),
    })
  ),
  products: z.array(WishlistDemandSchema),
})

export type WishlistItemView = z.infer<typeof OwnWishlistItemSchema>
export type WishlistView = z.infer<typeof WishlistSchema>
export type StoreWishlistResponse = z.infer<typeof StoreWishlistResponseSchema>
export type StoreWishlistListResponse = z.infer<
  typeof StoreWishlistListResponseSchema
>
export type StoreWishlistDeleteResponse = z.infer<
  typeof StoreWishlistDeleteResponseSchema
>
export type StoreWishlistItemResponse = z.infer<
  typeof StoreWishlistItemResponseSchema
>
export type StoreWishlistItemDeleteResponse = z.infer<
  typeof StoreWishlistItemDeleteResponseSchema
>
export type StoreWishlistShareResponse = z.infer<
  typeof StoreWishlistShareResponseSchema
>
export type StoreGuestWishlistResponse = z.infer<
  typeof StoreGuestWishlistResponseSchema
>
export type StoreSharedWishlistResponse = z.infer<
  typeof StoreSharedWishlistResponseSchema
>
export type StoreWishlistCartResponse = z.infer<
  typeof StoreWishlistCartResponseSchema
>
export type AdminTopWishlistResponse = z.infer<
  typeof AdminTopWishlistResponseSchema
>
