import { model } from "@medusajs/framework/utils"
import { PRODUCT_REVIEW_REPORT_REASONS } from "../constants"

/** One customer thinks that one review should not be there. */
export const ProductReviewReport = model
  .define(
    { name: "ProductReviewReport", tableName: "product_review_report" },
    {
      id: model.id({ prefix: "prrep" }).primaryKey(),
      review_id: model.text(),
      customer_id: model.text().nullable(),
      reason: model.enum([...PRODUCT_REVIEW_REPORT_REASONS]),
      note: model.text().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_product_review_report_one_a_customer",
      on: ["review_id", "customer_id"],
      unique: true,
      where: "customer_id is not null",
    },
    { name: "IDX_product_review_report_customer_id", on: ["customer_id"] },
  ])
