/** Registration name of the module; the plain word a host may already use. */
export const CHECKOUT_MODULE = "shopCheckout"

/** The quantity that one line of a cart may have at most. */
export const MAX_QUANTITY = 9999

/** Emitted after the act. */
export const CheckoutWorkflowEvents = {
  /** Payload: `{ id: string }` of the cart that is gone. */
  CART_DELETED: "checkout-cart.deleted",
  /** Payload: `{ id: string, merged_cart_id: string }`: the customer's cart, and the one that joined it. */
  CART_MERGED: "checkout-cart.merged",
} as const
