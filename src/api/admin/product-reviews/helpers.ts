import type { MedusaContainer } from "@medusajs/framework/types"
import { PRODUCT_REVIEW_MODULE } from "../../../modules/product-review/constants"
import type ProductReviewModuleService from "../../../modules/product-review/service"
import type {
  AdminProductReviewResponseType,
  AdminProductReviewType,
} from "../../../types/http/product-review"
import {
  ADMIN_REVIEW_FIELDS,
  readReview,
} from "../../../utils/product-review/read-reviews"

/** One review with what shoppers reported about it. */
export async function readAdminReview(
  container: MedusaContainer,
  id: string
): Promise<AdminProductReviewResponseType["product_review"]> {
  const review = await readReview<AdminProductReviewType>(container, {
    fields: ADMIN_REVIEW_FIELDS,
    filters: { id },
  })
  const reports = await container
    .resolve<ProductReviewModuleService>(PRODUCT_REVIEW_MODULE)
    .listProductReviewReports(
      { review_id: id },
      {
        select: ["id", "reason", "note", "created_at"],
        order: { created_at: "DESC" },
        take: 100,
      }
    )
  return { ...review, reports }
}
