import { model } from "@medusajs/framework/utils"
import { RefundRequest } from "./refund-request"

/** What a granted request takes of one payment: written down before the provider is asked. */
export const RefundRequestPayment = model
  .define(
    {
      name: "shop_refund_request_payment",
      tableName: "shop_refund_request_payment",
    },
    {
      id: model.id({ prefix: "rreqp" }).primaryKey(),
      payment_id: model.text(),
      amount: model.bigNumber(),
      /** Id that core's row of the refund has, or will have: the provider's idempotency key. */
      refund_id: model.text(),
      /** When the provider said that it is done. */
      paid_at: model.dateTime().nullable(),
      request: model.belongsTo(() => RefundRequest, { mappedBy: "payments" }),
    }
  )
  .indexes([{ on: ["refund_id"], unique: true }])
