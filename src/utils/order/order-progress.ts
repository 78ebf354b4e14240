import { toAmount } from "../to-amount"

type Time = string | Date | null

export type TrackedFulfillment = {
  id: string
  requires_shipping?: boolean | null
  location_id?: string | null
  created_at: string | Date
  packed_at?: Time
  shipped_at?: Time
  delivered_at?: Time
  canceled_at?: Time
  metadata?: Record<string, unknown> | null
  labels?:
    { tracking_number?: string | null; tracking_url?: string | null }[] | null
  items?:
    | {
        title?: string | null
        quantity: unknown
        line_item_id?: string | null
        inventory_item_id?: string | null
      }[]
    | null
}

export type TrackedItem = {
  id: string
  title?: string | null
  product_title?: string | null
  variant_title?: string | null
  requires_shipping?: boolean | null
  quantity: unknown
  detail?: {
    fulfilled_quantity?: unknown
    shipped_quantity?: unknown
    delivered_quantity?: unknown
  } | null
  variant?: {
    inventory_items?:
      { inventory_item_id?: string; required_quantity?: number }[] | null
  } | null
}

/** What the progress of an order is read from. */
export const ORDER_PROGRESS_FIELDS = [
  "id",
  "display_id",
  "status",
  "currency_code",
  "created_at",
  "updated_at",
  "canceled_at",
  "total",
  "items.*",
  "items.detail.*",
  "items.variant.inventory_items.inventory_item_id",
  "items.variant.inventory_items.required_quantity",
  "fulfillments.*",
  "fulfillments.items.*",
  "fulfillments.labels.*",
]

/** How far the goods of an order have come. */
export type OrderProgress = {
  /** Parcels that were not canceled, the oldest first. */
  parcels: TrackedFulfillment[]
  nothingPacked: boolean
  allPacked: boolean
  someShipped: boolean
  /** Whatever travels is on its way; what does not is packed. */
  allShipped: boolean
  allDelivered: boolean
  /** Whether anything of it travels. */
  travels: boolean
}

/** Counts quantities, not parcels: a parcel may hold a part of a line. */
export function orderProgress({
  items,
  fulfillments,
}: {
  items?: TrackedItem[] | null
  fulfillments?: TrackedFulfillment[] | null
}): OrderProgress {
  const parcels = (fulfillments ?? [])
    .filter(({ canceled_at }) => !canceled_at)
    .sort((a, b) => time(a.created_at) - time(b.created_at))
  const wanted = (items ?? []).filter(({ quantity }) => toAmount(quantity) > 0)
  const all = (done: (item: TrackedItem) => unknown): boolean =>
    wanted.length > 0 &&
    wanted.every((item) => toAmount(done(item)) >= toAmount(item.quantity))
  return {
    parcels,
    nothingPacked: parcels.length === 0,
    allPacked: all(({ detail }) => detail?.fulfilled_quantity),
    someShipped: parcels.some(
      ({ shipped_at, delivered_at, requires_shipping }) =>
        requires_shipping !== false && (shipped_at || delivered_at)
    ),
    allShipped: all(({ requires_shipping, detail }) =>
      requires_shipping === false
        ? detail?.fulfilled_quantity
        : Math.max(
            toAmount(detail?.shipped_quantity),
            toAmount(detail?.delivered_quantity)
          )
    ),
    allDelivered: all(({ detail }) => detail?.delivered_quantity),
    travels: wanted.some(
      ({ requires_shipping }) => requires_shipping !== false
    ),
  }
}

/** How many of a line are in a parcel; the parts of a kit are counted once. */
export function quantityInParcel(
  { items }: TrackedFulfillment,
  line: TrackedItem
): number {
  const item = items?.find(({ line_item_id }) => line_item_id === line.id)
  if (!item) {
    return 0
  }
  const part = line.variant?.inventory_items?.find(
    ({ inventory_item_id }) => inventory_item_id === item.inventory_item_id
  )
  return toAmount(item.quantity) / (part?.required_quantity ?? 1)
}

export function time(value: string | Date): number {
  return new Date(value).getTime()
}
