import { model } from "@medusajs/framework/utils"

/** What the reviews of one product add up to; kept as they change, never counted on read. */
export const ProductReviewStats = model
  .define(
    { name: "ProductReviewStats", tableName: "product_review_stats" },
    {
      product_id: model.text().primaryKey(),
      /** Approved reviews. */
      count: model.number().default(0),
      /** Of the approved ones, to two places; null when there is none. */
      average: model.float().nullable(),
      /** Bayesian average: few reviews weigh little. For sorting. */
      score: model.float().default(0),
      rating_1: model.number().default(0),
      rating_2: model.number().default(0),
      rating_3: model.number().default(0),
      rating_4: model.number().default(0),
      rating_5: model.number().default(0),
      verified_1: model.number().default(0),
      verified_2: model.number().default(0),
      verified_3: model.number().default(0),
      verified_4: model.number().default(0),
      verified_5: model.number().default(0),
      pending_count: model.number().default(0),
      rejected_count: model.number().default(0),
    }
  )
  .indexes([
    {
      name: "IDX_product_review_stats_score",
      on: ["score", "product_id"],
      where: "deleted_at is null",
    },
    {
      name: "IDX_product_review_stats_pending",
      on: ["pending_count"],
      where: "pending_count > 0 and deleted_at is null",
    },
  ])
