import { model } from "@medusajs/framework/utils"

/** One report of a provider; its id makes a repeated report count once. */
export const MailEvent = model
  .define("mail_event", {
    id: model.id({ prefix: "mevt" }).primaryKey(),
    /** `sendgrid:<sg_event_id>`. */
    provider_event_id: model.text(),
    type: model.text(),
    message_id: model.text().nullable(),
    reason: model.text().nullable(),
    occurred_at: model.dateTime(),
  })
  .indexes([
    {
      name: "IDX_mail_event_provider_unique",
      on: ["provider_event_id"],
      unique: true,
    },
    { name: "IDX_mail_event_message", on: ["message_id"] },
    { name: "IDX_mail_event_occurred", on: ["occurred_at"] },
  ])
