import { z } from "@medusajs/framework/zod"

/** Payments that go wrong, and how the shop finds out. */
export const PaymentOptionsSchema = z
  .strictObject({
    /**
     * Fields of a payment session's `data` that a storefront may send to Stripe;
     * every other one is refused. @default ["setup_future_usage"]
     */
    sessionData: z.array(z.string().min(1)).default(["setup_future_usage"]),
    /**
     * Minutes that a payment is left to the storefront and to Stripe's webhook
     * before the comparison looks at it. @default 5
     */
    settleAfterMinutes: z.number().min(0).max(1440).default(5),
    /** Hours back that every comparison looks at. @default 24 */
    recentHours: z.number().min(1).max(168).default(24),
    /** Days back that one comparison a day looks at. @default 14 */
    deepDays: z.number().int().min(1).max(90).default(14),
    /** Days that providers' events are remembered, so that a repeated one is known. @default 60 */
    eventDays: z.number().int().min(30).max(3650).default(60),
  })
  .prefault({})

export type PaymentOptions = z.infer<typeof PaymentOptionsSchema>
