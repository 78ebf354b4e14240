import { MAX_QUANTITY } from "../../modules/checkout/constants"
import { type Stock } from "./read-stock"
import { sumByVariant, unitsLeft } from "./shortages"

/** A line of a cart that can join another. */
export type MergeLine = {
  variant_id: string
  quantity: number
  metadata?: Record<string, unknown> | null
  /** A price that the shop gave this line; null when it is the variant's own. */
  custom_price: number | null
}

/** A variant of which less came along than both carts asked for. */
export type MergeAdjustment = {
  variant_id: string
  /** What both carts asked for together. */
  requested: number
  /** What the customer's cart holds now. */
  quantity: number
}

/**
 * What of a guest's lines joins the customer's, summed by variant and capped at stock.
 * What the customer's cart held before is never made less.
 */
export function planMerge(
  mine: MergeLine[],
  guests: MergeLine[],
  { needs, available }: Stock
): { items: MergeLine[]; adjusted: MergeAdjustment[] } {
  const wanted = sumByVariant(mine)
  const requested = sumByVariant([...mine, ...guests])
  const items: MergeLine[] = []
  for (const line of guests) {
    const variant = needs.find(({ id }) => id === line.variant_id)
    const held = wanted.get(line.variant_id) ?? 0
    const cap = variant
      ? Math.min(unitsLeft(variant, wanted, needs, available), MAX_QUANTITY)
      : 0
    const quantity = Math.min(line.quantity, Math.max(0, cap - held))
    if (quantity > 0) {
      items.push({ ...line, quantity })
      wanted.set(line.variant_id, held + quantity)
    }
  }
  const ids = new Set(guests.map(({ variant_id }) => variant_id))
  const adjusted = [...ids].flatMap((variant_id) => {
    const quantity = wanted.get(variant_id) ?? 0
    const asked = requested.get(variant_id) ?? 0
    return quantity < asked ? [{ variant_id, requested: asked, quantity }] : []
  })
  return { items, adjusted }
}
