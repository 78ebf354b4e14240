import { model } from "@medusajs/framework/utils"
import { REFUND_REQUEST_ACTIONS } from "../constants"
import { RefundRequest } from "./refund-request"

/** One line of a request's history. */
export const RefundRequestEntry = model
  .define(
    {
      name: "shop_refund_request_entry",
      tableName: "shop_refund_request_entry",
    },
    {
      id: model.id({ prefix: "rreqe" }).primaryKey(),
      action: model.enum([...REFUND_REQUEST_ACTIONS]),
      /** Customer or admin; null for the shop itself. */
      actor_id: model.text().nullable(),
      amount: model.bigNumber().nullable(),
      note: model.text().nullable(),
      request: model.belongsTo(() => RefundRequest, { mappedBy: "history" }),
    }
  )
  .indexes([{ on: ["request_id", "created_at"] }])
