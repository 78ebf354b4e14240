import type { ProductReviewOptions } from "../../options/product-review"

/** What an order must tell to prove a purchase. */
export type OrderOfPurchase = {
  id: string
  status: string
  total: unknown
  payment_status: string
  payment_collections?: unknown[]
  items?: {
    product_id: string | null
    detail?: { quantity: unknown; delivered_quantity: unknown }
  }[]
}

const PAID = ["captured", "partially_refunded"]

/** Whether the order is a purchase of the product: not canceled, and paid or delivered. */
export function isPurchase(
  order: OrderOfPurchase,
  productId: string,
  state: ProductReviewOptions["purchaseState"]
): boolean {
  const bought = (order.items ?? []).filter(
    (item) =>
      item.product_id === productId && Number(item.detail?.quantity ?? 0) > 0
  )
  if (!bought.length || order.status === "canceled") {
    return false
  }
  return state === "delivered"
    ? bought.some((item) => Number(item.detail?.delivered_quantity ?? 0) > 0)
    : isPaid(order)
}

/** What costs nothing is never paid for, and bought all the same. */
function isPaid(order: OrderOfPurchase): boolean {
  const isFree = !order.payment_collections?.length && Number(order.total) === 0
  return isFree || PAID.includes(order.payment_status)
}
