import { z } from "@medusajs/framework/zod"

/** Query parameters that every list takes; spread them into the route's own. */
export function listQuery(order = "-created_at") {
  return {
    limit: z.coerce.number().int().min(1).max(100).optional().default(20),
    offset: z.coerce
      .number()
      .int()
      .min(0)
      .max(10_000_000)
      .optional()
      .default(0),
    order: z.string().min(1).optional().default(order),
  }
}
