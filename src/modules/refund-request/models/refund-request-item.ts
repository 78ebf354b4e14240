import { model } from "@medusajs/framework/utils"
import { RefundRequest } from "./refund-request"

/** Units of one line of the order that a request is about. */
export const RefundRequestItem = model
  .define(
    { name: "shop_refund_request_item", tableName: "shop_refund_request_item" },
    {
      id: model.id({ prefix: "rreqi" }).primaryKey(),
      /** Line of the order. */
      item_id: model.text(),
      quantity: model.number(),
      /** What these units cost, tax included and discount taken off. */
      amount: model.bigNumber(),
      request: model.belongsTo(() => RefundRequest, { mappedBy: "items" }),
    }
  )
  .indexes([{ on: ["request_id", "item_id"], unique: true }])
  .checks([
    {
      name: "shop_refund_request_item_quantity",
      expression: (columns) => `${columns.quantity} > 0`,
    },
  ])
