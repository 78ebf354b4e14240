/** Registration name of the module; the plain word a host may already use. */
export const WISHLIST_MODULE = "shopWishlist"

/** Stands for a customer's first list, which is made when it is first needed. */
export const DEFAULT_WISHLIST_ALIAS = "default"

/** Name that a default list is given; a shopper may change it. */
export const DEFAULT_WISHLIST_NAME = "Wishlist"

/** Header that carries the token of a guest's list. */
export const WISHLIST_TOKEN_HEADER = "x-wishlist-token"

/** Emitted after the act; the payload is `{ id }` of what it names. */
export const WishlistWorkflowEvents = {
  /** Payload: `{ id: string, wishlist_id: string }` of the item. */
  ITEM_ADDED: "wishlist-item.added",
  /** Payload: `{ id: string, wishlist_id: string }` of the item. */
  ITEM_REMOVED: "wishlist-item.removed",
  /** Payload: `{ id: string }` of the list that took the guest's items in. */
  CLAIMED: "wishlist.claimed",
} as const
