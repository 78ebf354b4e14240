import { z } from "@medusajs/framework/zod"

/** Lists of things to buy later, and the notices that come from them. */
export const WishlistOptionsSchema = z
  .strictObject({
    /** How many lists one customer may keep. @default 50 */
    maxLists: z.number().int().min(1).max(1000).default(50),
    /** How many items one list may hold. @default 500 */
    maxItems: z.number().int().min(1).max(5000).default(500),
    /** Days after which a guest's list that nobody has touched is removed. @default 90 */
    guestDays: z.number().int().min(1).max(3650).default(90),
    /** Mail customers when the price of an item drops. @default true */
    priceDropNotices: z.boolean().default(true),
    /** Mail customers when an item that was sold out can be bought again. @default true */
    backInStockNotices: z.boolean().default(true),
  })
  .prefault({})

export type WishlistOptions = z.infer<typeof WishlistOptionsSchema>
