import type { InferTypeOf } from "@medusajs/framework/types"
import type { Wishlist } from "./models/wishlist"
import type { WishlistItem } from "./models/wishlist-item"

export type WishlistDTO = Omit<InferTypeOf<typeof Wishlist>, "items">
export type WishlistItemDTO = Omit<
  InferTypeOf<typeof WishlistItem>,
  "wishlist"
> & { wishlist_id: string }

/** Who may touch a list: its customer, or the guest who holds its token. */
export type WishlistOwner = { customer_id: string } | { guest_token: string }

export type AddWishlistItemDTO = {
  wishlist_id: string
  product_id: string
  variant_id: string | null
  /** Kept as it is (1 for a new item) when unset. */
  quantity?: number
  /** Kept as it is when unset. */
  note?: string | null
}

/** What adding did, and what undoing it must restore. */
export type AddedWishlistItem = {
  id: string
  created: boolean
  previous: { quantity: number; note: string | null } | null
}

/** What a claim did, and what undoing it must restore. */
export type ClaimedWishlist = {
  guest_wishlist_id: string
  wishlist_id: string
  /** Items that moved over; the others were on the customer's list already. */
  moved_item_ids: string[]
}

/** How many different people want a variant or a product. */
export type WishlistDemand = {
  product_id: string
  variant_id: string | null
  customers: number
}

/** What the notices compare the present with. */
export type WishlistItemSeen = {
  id: string
  seen_price: number | null
  seen_currency_code: string | null
  seen_in_stock: boolean
  seen_at: Date
}
