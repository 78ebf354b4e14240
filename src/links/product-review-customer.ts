import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"
import ProductReviewModule from "../modules/product-review"

/** `product_review.customer`: who wrote a review. */
export default defineLink(
  {
    linkable: ProductReviewModule.linkable.productReview,
    field: "customer_id",
  },
  CustomerModule.linkable.customer,
  { readOnly: true }
)
