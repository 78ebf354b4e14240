import { model } from "@medusajs/framework/utils"

/** A photo of a review, or one that was uploaded and waits for its review. */
export const ProductReviewImage = model
  .define(
    { name: "ProductReviewImage", tableName: "product_review_image" },
    {
      id: model.id({ prefix: "primg" }).primaryKey(),
      /** Who uploaded it: a customer's id, or a review request's. */
      owner_id: model.text().nullable(),
      review_id: model.text().nullable(),
      rank: model.number().default(0),
      file_id: model.text().nullable(),
      url: model.text(),
      width: model.number().nullable(),
      height: model.number().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_product_review_image_review_id",
      on: ["review_id", "rank"],
      where: "review_id is not null",
    },
    {
      name: "IDX_product_review_image_waiting",
      on: ["owner_id", "created_at"],
      where: "review_id is null",
    },
  ])
