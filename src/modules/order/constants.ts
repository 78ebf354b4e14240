/** Registration name of the module; Medusa's own is `order`. */
export const SHOP_ORDER_MODULE = "shopOrder"

/**
 * `decided`: nothing is done yet, it may still be withdrawn. `paying_back`: money
 * moves or has moved, it will be finished. `done`: nothing is left to do.
 */
export const ORDER_CANCELLATION_STATES = [
  "decided",
  "paying_back",
  "done",
] as const

/** Metadata of a refund that a cancellation asked for: the id of the cancellation. */
export const ORDER_CANCELLATION_KEY = "order_cancellation_id"
