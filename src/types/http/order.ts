import { z } from "@medusajs/framework/zod"

/** Where an order stands, as its customer understands it. */
export const ORDER_STATUSES = [
  "pending",
  "paid",
  "processing",
  "partially_shipped",
  "shipped",
  "delivered",
  "completed",
  "canceled",
  "refunded",
  "partially_refunded",
] as const

export type OrderStatus = (typeof ORDER_STATUSES)[number]

/** What an admin can ask for. */
export const ORDER_MOVES = [
  "processing",
  "shipped",
  "delivered",
  "completed",
  "canceled",
] as const

export type OrderMove = (typeof ORDER_MOVES)[number]

const TimelineEntrySchema = z.object({
  status: z.enum(ORDER_STATUSES),
  at: z.iso.datetime(),
  amount: z
    .number()
    .optional()
    .describe("Of a refund, in the order's currency"),
})

const ShipmentSchema = z.object({
  carrier: z.string().nullable(),
  tracking_number: z.string().nullable(),
  tracking_url: z.string().nullable(),
  shipped_at: z.iso.datetime().nullable(),
  delivered_at: z.iso.datetime().nullable(),
  items: z.array(
    z.object({
      item_id: z.string().nullable(),
      title: z.string(),
      variant_title: z.string().nullable(),
      quantity: z.number(),
    })
  ),
})

export const OrderTrackingSchema = z.object({
  order_number: z.number().int(),
  currency_code: z.string(),
  status: z.enum(ORDER_STATUSES),
  timeline: z.array(TimelineEntrySchema),
  shipments: z.array(ShipmentSchema),
})

export type OrderTimelineEntry = z.infer<typeof TimelineEntrySchema>
export type OrderShipment = z.infer<typeof ShipmentSchema>
export type OrderTracking = z.infer<typeof OrderTrackingSchema>

export const StoreOrderTrackingResponseSchema = z.object({
  tracking: OrderTrackingSchema,
})
export type StoreOrderTrackingResponse = z.infer<
  typeof StoreOrderTrackingResponseSchema
>

const CanceledOrderSchema = z.looseObject({
  id: z.string(),
  display_id: z.number(),
  status: z.string(),
  canceled_at: z.union([z.string(), z.date()]).nullable(),
  payment_status: z.string(),
})

export const StoreOrderCancelResponseSchema = z.object({
  order: CanceledOrderSchema,
})

const UnavailableItemSchema = z.object({
  item_id: z.string(),
  variant_id: z.string().nullable(),
  title: z.string(),
  requested: z.number(),
  added: z.number().describe("How many of them are in the cart nevertheless"),
  reason: z.enum(["gone", "out_of_stock", "refused"]),
  message: z.string(),
})
export type UnavailableItem = z.infer<typeof UnavailableItemSchema>

export const StoreReorderResponseSchema = z.object({
  cart: z.looseObject({ id: z.string(), items: z.array(z.looseObject({})) }),
  unavailable: z.array(UnavailableItemSchema),
})

export const AdminOrderStatusResponseSchema = z.object({
  tracking: OrderTrackingSchema,
  moves: z.array(z.enum(ORDER_MOVES)).describe("What is possible now"),
})
export type AdminOrderStatusResponse = z.infer<
  typeof AdminOrderStatusResponseSchema
>

export const AdminMoveOrderResponseSchema =
  AdminOrderStatusResponseSchema.extend({
    order: z.looseObject({ id: z.string(), status: z.string() }),
  })
