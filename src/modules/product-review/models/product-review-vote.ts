import { model } from "@medusajs/framework/utils"

/** One customer found one review helpful. */
export const ProductReviewVote = model
  .define(
    { name: "ProductReviewVote", tableName: "product_review_vote" },
    {
      id: model.id({ prefix: "prvote" }).primaryKey(),
      review_id: model.text(),
      customer_id: model.text(),
    }
  )
  .indexes([
    {
      name: "IDX_product_review_vote_one_a_customer",
      on: ["review_id", "customer_id"],
      unique: true,
    },
    { name: "IDX_product_review_vote_customer_id", on: ["customer_id"] },
  ])
