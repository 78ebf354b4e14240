import { model } from "@medusajs/framework/utils"
import { PAYMENT_EVENT_STATUSES } from "../constants"

/** A provider's event: written down before it is answered, worked on until it is done. */
export const PaymentEvent = model
  .define(
    { name: "payment_event", tableName: "shop_payment_event" },
    {
      id: model.id({ prefix: "payevt" }).primaryKey(),
      provider_id: model.text(),
      /** The provider's id of the event. */
      event_id: model.text(),
      type: model.text(),
      /** The event as the provider sent it; forgotten when it is done. */
      payload: model.json().nullable(),
      status: model.enum([...PAYMENT_EVENT_STATUSES]).default("accepted"),
      attempts: model.number().default(0),
      error: model.text().nullable(),
      /** When it may be worked on (again); while it is, when its worker counts as dead. */
      due_at: model.dateTime(),
      processed_at: model.dateTime().nullable(),
    }
  )
  .indexes([
    {
      name: "IDX_shop_payment_event_once",
      on: ["provider_id", "event_id"],
      unique: true,
    },
    {
      name: "IDX_shop_payment_event_due",
      on: ["due_at"],
      where: "status in ('accepted', 'processing')",
    },
    { name: "IDX_shop_payment_event_age", on: ["created_at"] },
  ])
