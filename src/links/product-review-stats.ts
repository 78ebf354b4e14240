import { defineLink } from "@medusajs/framework/utils"
import ProductModule from "@medusajs/medusa/product"
import ProductReviewModule from "../modules/product-review"

/** `product.review_stats`: the rating of a product. */
export default defineLink(
  { linkable: ProductModule.linkable.product, field: "id" },
  {
    ...ProductReviewModule.linkable.productReviewStats.product_id,
    alias: "review_stats",
  },
  { readOnly: true }
)
