import { model } from "@medusajs/framework/utils"

/** That the shop has told of a capture, so that it tells once. */
export const PaymentCapture = model
  .define(
    { name: "payment_capture", tableName: "shop_payment_capture" },
    {
      /** Core's id of the capture. */
      id: model.text().primaryKey(),
      payment_id: model.text(),
      /** When `payment.captured` was emitted; null while that is under way. */
      announced_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_shop_payment_capture_pending",
      on: ["created_at"],
      where: "announced_at is null",
    },
  ])
