import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import ProductReviewModule from "../modules/product-review"

/** `product_review.order`: the purchase that a review rests on. */
export default defineLink(
  {
    linkable: ProductReviewModule.linkable.productReview,
    field: "order_id",
  },
  OrderModule.linkable.order,
  { readOnly: true }
)
