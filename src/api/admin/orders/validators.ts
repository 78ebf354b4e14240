import { z } from "@medusajs/framework/zod"
import { ORDER_MOVES } from "../../../types/http/order"

export const AdminMoveOrder = z.object({
  status: z.enum(ORDER_MOVES),
  /** For parcels that leave by this: one number for each of them, or one for all. */
  tracking: z
    .array(
      z.strictObject({
        number: z.string().trim().min(1).max(120),
        url: z
          .url({ protocol: /^https?$/, error: "must be an http(s) address" })
          .max(2000)
          .optional(),
        carrier: z.string().trim().min(1).max(80).optional(),
      })
    )
    .max(50)
    .optional(),
  /** Whether the customer is told. */
  notify: z.boolean().optional().default(true),
})
export type AdminMoveOrderType = z.infer<typeof AdminMoveOrder>
