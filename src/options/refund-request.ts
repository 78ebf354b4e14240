import { z } from "@medusajs/framework/zod"

/** Refunds that customers ask for. */
export const RefundRequestOptionsSchema = z
  .strictObject({
    /**
     * Days after the order was placed in which a refund may be asked for; null
     * for any time.
     *
     * @default null
     */
    days: z.number().int().min(1).max(3650).nullable().default(null),
  })
  .prefault({})

export type RefundRequestOptions = z.infer<typeof RefundRequestOptionsSchema>
