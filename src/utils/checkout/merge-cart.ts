import type { MergeLine } from "./plan-merge"

/** A cart as the merge reads it. */
export type MergeCart = {
  id: string
  customer_id: string | null
  completed_at: unknown
  region_id: string | null
  currency_code: string
  sales_channel_id: string | null
  customer?: { has_account: boolean } | null
  items?:
    | ({
        variant_id: string | null
        quantity: number
        metadata: Record<string, unknown> | null
        is_custom_price: boolean
        unit_price: number
      } | null)[]
    | null
  promotions?:
    ({ code: string; status: string; is_automatic: boolean } | null)[] | null
  payment_collection?: {
    payment_sessions?: ({ id: string } | null)[] | null
  } | null
}

/** The fields that make a `MergeCart`. */
export const MERGE_CART_FIELDS = [
  "id",
  "customer_id",
  "completed_at",
  "region_id",
  "currency_code",
  "sales_channel_id",
  "customer.has_account",
  "items.variant_id",
  "items.quantity",
  "items.metadata",
  "items.is_custom_price",
  "items.unit_price",
  "promotions.code",
  "promotions.status",
  "promotions.is_automatic",
  "payment_collection.payment_sessions.id",
]

/** The lines of a variant; whatever else a host puts in carts stays where it is. */
export function toMergeLines(cart: MergeCart): MergeLine[] {
  return (cart.items ?? []).flatMap((line) =>
    line?.variant_id
      ? [
          {
            variant_id: line.variant_id,
            quantity: Number(line.quantity),
            metadata: line.metadata,
            custom_price: line.is_custom_price ? Number(line.unit_price) : null,
          },
        ]
      : []
  )
}
