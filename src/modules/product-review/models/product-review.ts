import { model } from "@medusajs/framework/utils"
import { PRODUCT_REVIEW_STATUSES } from "../constants"

const approved = "status = 'approved' and deleted_at is null"

/** What a shopper says about a product. */
export const ProductReview = model
  .define(
    { name: "ProductReview", tableName: "product_review" },
    {
      id: model.id({ prefix: "prev" }).primaryKey(),
      product_id: model.text(),
      /** Null for guests, imports and erased customers. */
      customer_id: model.text().nullable(),
      /** Of guests and imports, in lower case. */
      email: model.text().nullable(),
      /** The order that proves the purchase. */
      order_id: model.text().nullable(),
      status: model.enum([...PRODUCT_REVIEW_STATUSES]).default("pending"),
      rating: model.number(),
      title: model.text().nullable(),
      content: model.text().nullable(),
      /** As shown: first name and initial. */
      author: model.text().nullable(),
      verified: model.boolean().default(false),
      helpful_count: model.number().default(0),
      report_count: model.number().default(0),
      flags: model.array().default([]),
      /** Of the words alone, so that copies are noticed. */
      content_hash: model.text().nullable(),
      /** Recognises a row of a file that was imported before. */
      import_key: model.text().nullable(),
      moderation_note: model.text().nullable(),
      moderated_at: model.dateTime().nullable(),
      moderated_by: model.text().nullable(),
      reply: model.text().nullable(),
      replied_at: model.dateTime().nullable(),
      replied_by: model.text().nullable(),
    }
  )
  .checks([
    {
      name: "product_review_rating",
      expression: (columns) => `${columns.rating} between 1 and 5`,
    },
  ])
  .indexes([
    {
      name: "IDX_product_review_one_a_customer",
      on: ["customer_id", "product_id"],
      unique: true,
      where: "customer_id is not null and deleted_at is null",
    },
    {
      name: "IDX_product_review_one_an_email",
      on: ["email", "product_id"],
      unique: true,
      where: "email is not null and deleted_at is null",
    },
    {
      name: "IDX_product_review_import_key",
      on: ["import_key"],
      unique: true,
      where: "import_key is not null and deleted_at is null",
    },
    {
      name: "IDX_product_review_newest",
      on: ["product_id", "created_at", "id"],
      where: approved,
    },
    {
      name: "IDX_product_review_helpful",
      on: ["product_id", "helpful_count", "created_at", "id"],
      where: approved,
    },
    {
      name: "IDX_product_review_rating",
      on: ["product_id", "rating", "created_at", "id"],
      where: approved,
    },
    {
      name: "IDX_product_review_verified",
      on: ["product_id", "created_at", "id"],
      where: `verified and ${approved}`,
    },
    {
      name: "IDX_product_review_created_at",
      on: ["created_at", "id"],
      where: "deleted_at is null",
    },
    {
      name: "IDX_product_review_queue",
      on: ["status", "created_at", "id"],
      where: "deleted_at is null",
    },
    {
      name: "IDX_product_review_product_id",
      on: ["product_id", "created_at", "id"],
      where: "deleted_at is null",
    },
    {
      name: "IDX_product_review_content_hash",
      on: ["content_hash"],
      where: "content_hash is not null and deleted_at is null",
    },
    {
      name: "IDX_product_review_reported",
      on: ["report_count"],
      where: "report_count > 0 and deleted_at is null",
    },
  ])
