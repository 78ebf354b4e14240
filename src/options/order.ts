import { z } from "@medusajs/framework/zod"

/** Who may read an order, for how long, and when it is done. */
export const OrderOptionsSchema = z
  .strictObject({
    /** Days that the link in an order's mails opens the order. @default 180 */
    tokenDays: z.number().int().min(1).max(3650).default(180),
    /**
     * Seconds after it was placed during which a guest's order can be read by its id alone, so that Medusa's own storefront
     * can show the confirmation page; 0 asks for the token at once. @default 3600
     */
    guestWindow: z.number().int().min(0).max(604_800).default(3600),
    /** Days after the last parcel was delivered until the order is completed by itself; 0 leaves that to the admins. @default 14 */
    completeAfterDays: z.number().int().min(0).max(365).default(14),
  })
  .prefault({})

export type OrderOptions = z.infer<typeof OrderOptionsSchema>
