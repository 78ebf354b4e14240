import { model } from "@medusajs/framework/utils"
import { ORDER_CANCELLATION_STATES } from "../constants"

/**
 * That an order is to be canceled: written before anything is done about it, so
 * that it is finished whatever happens in between.
 */
export const ShopOrderCancellation = model
  .define("shop_order_cancellation", {
    id: model.id({ prefix: "ordcan" }).primaryKey(),
    order_id: model.text(),
    state: model.enum([...ORDER_CANCELLATION_STATES]).default("decided"),
    /** Who decided; the mail words it so. */
    canceled_by: model.enum(["customer", "shop"]),
    /** Id of the customer or of the admin. */
    actor_id: model.text().nullable(),
    reason: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_shop_order_cancellation_order_unique",
      on: ["order_id"],
      unique: true,
    },
    {
      name: "IDX_shop_order_cancellation_unfinished",
      on: ["updated_at"],
      where: "state <> 'done'",
    },
  ])
