import { z } from "@medusajs/framework/zod"
import {
  listParams,
  ProductReviewRatingParam,
} from "../../../../../types/http/product-review"

export const StoreGetProductReviewsParams = z.object({
  ...listParams,
  rating: ProductReviewRatingParam.optional(),
  verified: z.stringbool({ truthy: ["true"], falsy: ["false"] }).optional(),
  order: z
    .enum(["-created_at", "rating", "-rating", "-helpful_count"])
    .default("-created_at"),
})

export type StoreGetProductReviewsParamsType = z.infer<
  typeof StoreGetProductReviewsParams
>
