import { model } from "@medusajs/framework/utils"

/** The shop asked the buyer of one order for reviews; its signed link opens that order's products. */
export const ProductReviewRequest = model
  .define(
    { name: "ProductReviewRequest", tableName: "product_review_request" },
    {
      id: model.id({ prefix: "prreq" }).primaryKey(),
      order_id: model.text(),
      email: model.text().nullable(),
      customer_id: model.text().nullable(),
      /** As a review would show it. */
      author: model.text().nullable(),
      product_ids: model.array(),
      expires_at: model.dateTime(),
      /** When the mail was handed over; null until then. */
      queued_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_product_review_request_order_id",
      on: ["order_id"],
      unique: true,
    },
    {
      name: "IDX_product_review_request_to_queue",
      on: ["created_at"],
      where: "queued_at is null",
    },
    { name: "IDX_product_review_request_customer_id", on: ["customer_id"] },
  ])
