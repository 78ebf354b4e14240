import { model } from "@medusajs/framework/utils"
import { REFUND_REQUEST_STATUSES } from "../constants"
import { RefundRequestItem } from "./refund-request-item"
import { RefundRequestPayment } from "./refund-request-payment"
import { RefundRequestEntry } from "./refund-request-entry"

/** A customer's wish to get money of an order back, and what became of it. */
export const RefundRequest = model
  .define(
    { name: "shop_refund_request", tableName: "shop_refund_request" },
    {
      id: model.id({ prefix: "rreq" }).primaryKey(),
      order_id: model.text(),
      customer_id: model.text().nullable(),
      status: model.enum([...REFUND_REQUEST_STATUSES]).default("pending"),
      currency_code: model.text(),
      /** Asked for. */
      amount: model.bigNumber(),
      /** Asked for everything that was left of the order, shipping included. */
      whole_order: model.boolean(),
      reason: model.text(),
      note: model.text().nullable(),
      /** Granted. */
      approved_amount: model.bigNumber().nullable(),
      decision_note: model.text().nullable(),
      decided_at: model.dateTime().nullable(),
      decided_by: model.text().nullable(),
      refunded_at: model.dateTime().nullable(),
      /** When the events of the refund went out. */
      announced_at: model.dateTime().nullable(),
      /** How often the provider was asked. */
      attempts: model.number().default(0),
      /** When it is asked again at the latest. */
      next_attempt_at: model.dateTime().nullable(),
      /** What kept the last attempt from succeeding. */
      error: model.text().nullable(),
      items: model.hasMany(() => RefundRequestItem, { mappedBy: "request" }),
      payments: model.hasMany(() => RefundRequestPayment, {
        mappedBy: "request",
      }),
      history: model.hasMany(() => RefundRequestEntry, {
        mappedBy: "request",
      }),
    }
  )
  .cascades({ delete: ["items", "payments", "history"] })
  .indexes([
    {
      name: "IDX_shop_refund_request_one_open_an_order",
      on: ["order_id"],
      unique: true,
      where:
        "status in ('pending', 'refunding', 'failed') and deleted_at is null",
    },
    { on: ["order_id", "created_at"] },
    { on: ["customer_id", "created_at"] },
    { on: ["status", "created_at"] },
    {
      name: "IDX_shop_refund_request_unfinished",
      on: ["next_attempt_at"],
      where: "next_attempt_at is not null and deleted_at is null",
    },
  ])
