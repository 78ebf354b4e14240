import { model } from "@medusajs/framework/utils"
import { MAIL_CATEGORIES, MAIL_STATUSES } from "../constants"

/** One mail to one person: owed as soon as the row is there. */
export const MailMessage = model
  .define("mail_message", {
    id: model.id({ prefix: "mmsg" }).primaryKey(),
    /** What it tells of, `order-placed:<order id>`; never twice. */
    key: model.text(),
    /** Empty once erased. */
    to: model.text().searchable(),
    template: model.text(),
    category: model.enum([...MAIL_CATEGORIES]),
    subject: model.text().searchable().default(""),
    html: model.text().nullable(),
    text: model.text().nullable(),
    headers: model.json().nullable(),
    attachments: model.json().nullable(),
    /** What the template is given, until it is rendered. */
    data: model.json().nullable(),
    /** The parts of a batch's text that are this recipient's own. */
    variables: model.json().nullable(),
    locale: model.text(),
    status: model.enum([...MAIL_STATUSES]).default("queued"),
    priority: model.number().default(0),
    attempts: model.number().default(0),
    /** When it was first owed; giving up counts from here. */
    due_at: model.dateTime(),
    /** When it is taken next; of one being sent, when its lease ends. */
    next_attempt_at: model.dateTime().nullable(),
    lease_owner: model.text().nullable(),
    error: model.text().nullable(),
    transport: model.text().nullable(),
    provider_message_id: model.text().nullable(),
    customer_id: model.text().nullable(),
    order_id: model.text().nullable(),
    batch_id: model.text().nullable(),
    sent_at: model.dateTime().nullable(),
    delivered_at: model.dateTime().nullable(),
    complained_at: model.dateTime().nullable(),
    unsubscribed_at: model.dateTime().nullable(),
    /** When the admins were told that it failed. */
    reported_at: model.dateTime().nullable(),
    erased_at: model.dateTime().nullable(),
  })
  // Every change of state writes every index that the row is in: so few, and partial.
  .indexes([
    { name: "IDX_mail_message_key_unique", on: ["key"], unique: true },
    {
      name: "IDX_mail_message_due",
      on: ["priority", "next_attempt_at"],
      where: "status in ('queued', 'sending') and deleted_at is null",
    },
    {
      name: "IDX_mail_message_failed",
      on: ["id"],
      where: "status = 'failed' and reported_at is null and deleted_at is null",
    },
    { name: "IDX_mail_message_created", on: ["created_at"] },
    { name: "IDX_mail_message_to", on: ["to"] },
    {
      name: "IDX_mail_message_batch_status",
      on: ["batch_id", "status"],
      where: "batch_id is not null and deleted_at is null",
    },
    {
      name: "IDX_mail_message_person",
      on: ["customer_id"],
      where: "customer_id is not null and deleted_at is null",
    },
    {
      name: "IDX_mail_message_provider_id",
      on: ["provider_message_id"],
      where: "provider_message_id is not null and deleted_at is null",
    },
  ])
