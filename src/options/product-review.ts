import { z } from "@medusajs/framework/zod"

/** Reviews of products. */
export const ProductReviewOptionsSchema = z
  .strictObject({
    /** Only who bought the product may review it. @default true */
    requirePurchase: z.boolean().default(true),
    /**
     * What makes an order a purchase: it is paid, or it is delivered.
     * @default "paid"
     */
    purchaseState: z.enum(["paid", "delivered"]).default("paid"),
    /**
     * Buyers without an account may review through the link of the review
     * request mail. @default true
     */
    allowGuests: z.boolean().default(true),
    /** New and changed reviews are public at once. @default false */
    autoApprove: z.boolean().default(false),
    /**
     * Days after delivery until the buyer is asked for a review; null asks
     * nobody. @default 14
     */
    requestAfterDays: z.number().int().min(0).max(365).nullable().default(14),
    /** Days that the link of the review request works. @default 90 */
    requestLinkDays: z.number().int().min(1).max(730).default(90),
    /**
     * Page of the storefront that the link opens; the token is added to it as
     * `?token=`. @default "/reviews/write"
     */
    requestPath: z.string().regex(/^\//).default("/reviews/write"),
    /** Photos a review may have; 0 switches them off. @default 6 */
    maxImages: z.number().int().min(0).max(6).default(6),
    /** Largest photo that is taken, in megabytes. @default 8 */
    maxImageMegabytes: z.number().positive().max(50).default(8),
    /** Longest side of a stored photo, in pixels. @default 2048 */
    imageSize: z.number().int().min(200).max(8000).default(2048),
    /** Words that flag a review for the moderator, beside a small English list. @default [] */
    flagWords: z.array(z.string().min(1)).default([]),
    /**
     * The sortable score of a product behaves as if it had `weight` more reviews
     * of `mean` stars, so that one five does not beat a hundred. Run the recount
     * command after changing it.
     */
    score: z
      .strictObject({
        /** @default 3.5 */
        mean: z.number().min(1).max(5).default(3.5),
        /** @default 10 */
        weight: z.number().min(0).max(10_000).default(10),
      })
      .prefault({}),
  })
  .prefault({})

export type ProductReviewOptions = z.infer<typeof ProductReviewOptionsSchema>
