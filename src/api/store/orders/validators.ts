import { z } from "@medusajs/framework/zod"

/** The number people see, as a number or as they write it: `1042`, `"#1042"`. */
const orderNumber = z
  .union([z.number(), z.string().regex(/^\s*#?\d{1,9}\s*$/)], {
    error: "must be the number of an order, such as 1042",
  })
  .transform((value) =>
    typeof value === "number" ? value : Number(value.replace(/[#\s]/g, ""))
  )
  .pipe(z.number().int().min(1).max(2_147_483_647))

export const StoreTrackOrder = z.object({
  order_number: orderNumber,
  email: z.email().max(254),
})
export type StoreTrackOrderType = z.infer<typeof StoreTrackOrder>

export const StoreCancelOrder = z.object({
  /** Shown to the shop and in the mail. */
  reason: z.string().trim().min(1).max(500).optional(),
})
export type StoreCancelOrderType = z.infer<typeof StoreCancelOrder>
