import { model } from "@medusajs/framework/utils"
import {
  PAYMENT_INCIDENT_ACTIONS,
  PAYMENT_INCIDENT_KINDS,
  PAYMENT_INCIDENT_STATUSES,
} from "../constants"

/** Something about a payment that an admin has to know of, once. */
export const PaymentIncident = model
  .define(
    { name: "payment_incident", tableName: "shop_payment_incident" },
    {
      id: model.id({ prefix: "payinc" }).primaryKey(),
      /** What it is about, in a form that is the same each time it is found. */
      key: model.text(),
      kind: model.enum([...PAYMENT_INCIDENT_KINDS]),
      status: model.enum([...PAYMENT_INCIDENT_STATUSES]).default("open"),
      provider_id: model.text().nullable(),
      /** The payment's id at the provider. */
      reference: model.text().nullable(),
      order_id: model.text().nullable(),
      cart_id: model.text().nullable(),
      payment_id: model.text().nullable(),
      /** What is at stake. */
      amount: model.bigNumber().nullable(),
      currency_code: model.text().nullable(),
      /** What happened: plain values that the admin page shows. */
      details: model.json().nullable(),
      /** What settled it. */
      action: model.enum([...PAYMENT_INCIDENT_ACTIONS]).nullable(),
      note: model.text().nullable(),
      /** Admin who pressed; null when the shop settled it by itself. */
      resolved_by: model.text().nullable(),
      resolved_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    { name: "IDX_shop_payment_incident_key", on: ["key"], unique: true },
    { name: "IDX_shop_payment_incident_reference", on: ["reference"] },
    { name: "IDX_shop_payment_incident_list", on: ["status", "created_at"] },
  ])
