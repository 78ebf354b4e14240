import { z } from "@medusajs/framework/zod"
import {
  listParams,
  StoreProductReviewContent,
} from "../../../../../types/http/product-review"

export const StoreGetOwnProductReviewsParams = z.object({
  ...listParams,
  product_id: z.string().optional(),
  order: z.enum(["created_at", "-created_at"]).default("-created_at"),
})

export type StoreGetOwnProductReviewsParamsType = z.infer<
  typeof StoreGetOwnProductReviewsParams
>

export const StoreUpdateProductReview = StoreProductReviewContent.partial()

export type StoreUpdateProductReviewType = z.infer<
  typeof StoreUpdateProductReview
>
