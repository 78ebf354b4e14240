import type {
  WishlistItemDTO,
  WishlistItemSeen,
} from "../../modules/wishlist/types"
import type { WishlistItemView } from "../../types/http/wishlist"

/** An item beside what the shop shows of it now. */
export type ObservedItem = { item: WishlistItemDTO; view: WishlistItemView }

export type WishlistNotices = {
  /** Cheaper than when it was last seen, and to be had. */
  priceDrops: ObservedItem[]
  /** Sold out when it was last seen, and to be had again. */
  backInStock: ObservedItem[]
  /** What to remember now; only of items of which something changed. */
  seen: WishlistItemSeen[]
}

/**
 * Compares items with what was seen of them. The first sight of an item, and the
 * first in another currency, only takes note.
 */
export function findWishlistNotices(
  observed: ObservedItem[],
  now: Date
): WishlistNotices {
  const notices: WishlistNotices = { priceDrops: [], backInStock: [], seen: [] }
  for (const { item, view } of observed) {
    if (view.gone) {
      continue
    }
    const amount = view.price?.amount ?? null
    const currency = view.price?.currency_code ?? null
    const before = item.seen_price === null ? null : Number(item.seen_price)
    const comparable = item.seen_currency_code === currency && before !== null
    if (item.seen_in_stock === false && view.in_stock) {
      notices.backInStock.push({ item, view })
    }
    if (comparable && amount !== null && amount < before && view.in_stock) {
      notices.priceDrops.push({ item, view })
    }
    // A price that dropped while it was sold out is told when it is back.
    const waits =
      comparable && amount !== null && amount < before && !view.in_stock
    const next = {
      seen_price: waits ? before : amount,
      seen_currency_code: currency,
      seen_in_stock: view.in_stock,
    }
    if (
      before !== next.seen_price ||
      item.seen_currency_code !== next.seen_currency_code ||
      item.seen_in_stock !== next.seen_in_stock
    ) {
      notices.seen.push({ id: item.id, ...next, seen_at: now })
    }
  }
  return notices
}
