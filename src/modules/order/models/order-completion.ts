import { model } from "@medusajs/framework/utils"

/** When an order was completed: Medusa keeps that it was, not when. */
export const ShopOrderCompletion = model
  .define("shop_order_completion", {
    id: model.id({ prefix: "ordcom" }).primaryKey(),
    order_id: model.text(),
    completed_at: model.dateTime(),
  })
  .indexes([
    {
      name: "IDX_shop_order_completion_order_unique",
      on: ["order_id"],
      unique: true,
    },
  ])
