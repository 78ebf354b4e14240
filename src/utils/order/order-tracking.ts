import type {
  OrderShipment,
  OrderStatus,
  OrderTimelineEntry,
  OrderTracking,
} from "../../types/http/order"
import { toAmount } from "../to-amount"
import {
  ORDER_PROGRESS_FIELDS,
  orderProgress,
  type OrderProgress,
  quantityInParcel,
  time,
  type TrackedFulfillment,
  type TrackedItem,
} from "./order-progress"

type Money = { amount: unknown; created_at: string | Date }

/** An order as `query.graph` answers it for {@link ORDER_TRACKING_FIELDS}. */
export type TrackedOrder = {
  id: string
  display_id: number
  status: string
  currency_code: string
  created_at: string | Date
  updated_at: string | Date
  canceled_at?: string | Date | null
  total: unknown
  items?: TrackedItem[] | null
  fulfillments?: TrackedFulfillment[] | null
  payment_collections?:
    | {
        payments?:
          { captures?: Money[] | null; refunds?: Money[] | null }[] | null
      }[]
    | null
}

export const ORDER_TRACKING_FIELDS = [
  ...ORDER_PROGRESS_FIELDS,
  "payment_collections.payments.captures.*",
  "payment_collections.payments.refunds.*",
]

/** What is smaller than this is a rounding, in any currency. */
const CENT = 0.005

/**
 * What a customer is told about an order: where it stands, how it came there, and
 * its parcels. All of it follows from what Medusa knows.
 *
 * @param completedAt when it was completed, where that was noted
 */
export function trackOrder(
  order: TrackedOrder,
  completedAt?: Date
): OrderTracking {
  const progress = orderProgress(order)
  const timeline = timelineOf(order, progress, completedAt)
  return {
    order_number: order.display_id,
    currency_code: order.currency_code,
    status: statusOf(order, timeline),
    timeline,
    shipments: progress.parcels.flatMap((parcel) => shipmentsOf(parcel, order)),
  }
}

/** An order that was canceled or paid back in full is that; else the last thing that happened is what it is. */
function statusOf(
  order: TrackedOrder,
  timeline: OrderTimelineEntry[]
): OrderStatus {
  if (order.status === "canceled") {
    return "canceled"
  }
  const refunded = timeline.find(({ status }) => status === "refunded")
  return refunded?.status ?? timeline[timeline.length - 1].status
}

function timelineOf(
  order: TrackedOrder,
  progress: OrderProgress,
  completedAt?: Date
): OrderTimelineEntry[] {
  const entries = [
    entry("pending", order.created_at),
    ...moneyEntries(order),
    ...parcelEntries(progress),
  ]
  if (order.status === "completed" || order.status === "archived") {
    entries.push(entry("completed", completedAt ?? order.updated_at))
  }
  if (order.status === "canceled") {
    entries.push(entry("canceled", order.canceled_at ?? order.updated_at))
  }
  const rank = (status: OrderStatus) => RANKS.indexOf(status)
  return entries.sort(
    (a, b) => time(a.at) - time(b.at) || rank(a.status) - rank(b.status)
  )
}

/** Of what happened in the same moment: what comes first. */
const RANKS: OrderStatus[] = [
  "pending",
  "paid",
  "processing",
  "partially_shipped",
  "shipped",
  "delivered",
  "completed",
  "canceled",
  "partially_refunded",
  "refunded",
]

function moneyEntries(order: TrackedOrder): OrderTimelineEntry[] {
  const payments = (order.payment_collections ?? []).flatMap(
    ({ payments }) => payments ?? []
  )
  const captures = byTime(payments.flatMap(({ captures }) => captures ?? []))
  const refunds = byTime(payments.flatMap(({ refunds }) => refunds ?? []))
  const captured = sum(captures)
  const entries: OrderTimelineEntry[] = []
  // Refunds and a cancellation make the total smaller: what was paid in full stays so.
  const isPaid = captured > 0 && captured + CENT > toAmount(order.total)
  if (isPaid) {
    entries.push(entry("paid", captures[captures.length - 1].created_at))
  } else if (toAmount(order.total) < CENT && !refunds.length) {
    entries.push(entry("paid", order.created_at))
  }
  let back = 0
  for (const { amount, created_at } of refunds) {
    back += toAmount(amount)
    const status = back + CENT > captured ? "refunded" : "partially_refunded"
    entries.push({ ...entry(status, created_at), amount: toAmount(amount) })
  }
  return entries
}

function parcelEntries({
  parcels,
  allShipped,
  allDelivered,
}: OrderProgress): OrderTimelineEntry[] {
  const entries: OrderTimelineEntry[] = []
  if (parcels.length) {
    entries.push(
      entry("processing", parcels[0].packed_at ?? parcels[0].created_at)
    )
  }
  const shipped = times(parcels, "shipped_at")
  shipped.forEach((at, index) => {
    const isLast = index === shipped.length - 1
    entries.push(
      entry(isLast && allShipped ? "shipped" : "partially_shipped", at)
    )
  })
  const delivered = times(parcels, "delivered_at")
  if (allDelivered && delivered.length) {
    entries.push(entry("delivered", delivered[delivered.length - 1]))
  }
  return entries
}

function shipmentsOf(
  parcel: TrackedFulfillment,
  order: TrackedOrder
): OrderShipment[] {
  if (!parcel.shipped_at && !parcel.delivered_at) {
    return []
  }
  const items = (order.items ?? []).flatMap((line) => {
    const quantity = quantityInParcel(parcel, line)
    return quantity
      ? [
          {
            item_id: line.id,
            title: line.product_title || line.title || "",
            variant_title: line.variant_title ?? null,
            quantity,
          },
        ]
      : []
  })
  const carriers = parcel.metadata?.carriers as
    Record<string, string> | undefined
  const labels = parcel.labels?.length ? parcel.labels : [{}]
  return labels.map(({ tracking_number, tracking_url }) => ({
    carrier: carriers?.[tracking_number ?? ""] ?? null,
    tracking_number: tracking_number || null,
    // Medusa's admin writes "#" where no link was given.
    tracking_url: /^https?:\/\//.test(tracking_url ?? "")
      ? (tracking_url ?? null)
      : null,
    shipped_at: iso(parcel.shipped_at),
    delivered_at: iso(parcel.delivered_at),
    items,
  }))
}

function entry(status: OrderStatus, at: string | Date): OrderTimelineEntry {
  return { status, at: new Date(at).toISOString() }
}

function iso(at: string | Date | null | undefined): string | null {
  return at ? new Date(at).toISOString() : null
}

function byTime(money: Money[]): Money[] {
  return [...money].sort((a, b) => time(a.created_at) - time(b.created_at))
}

function sum(money: Money[]): number {
  return money.reduce((total, { amount }) => total + toAmount(amount), 0)
}

function times(
  parcels: TrackedFulfillment[],
  field: "shipped_at" | "delivered_at"
): (string | Date)[] {
  return parcels
    .flatMap((parcel) => parcel[field] ?? [])
    .sort((a, b) => time(a) - time(b))
}
