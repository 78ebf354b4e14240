import { model } from "@medusajs/framework/utils"

/** What an unsubscribe link stands for; the link itself is kept nowhere. */
export const MailUnsubscribe = model
  .define("mail_unsubscribe", {
    id: model.id({ prefix: "muns" }).primaryKey(),
    token_hash: model.text(),
    /** Lower case. */
    address: model.text(),
    category: model.text(),
    customer_id: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_mail_unsubscribe_token_unique",
      on: ["token_hash"],
      unique: true,
    },
    { name: "IDX_mail_unsubscribe_address", on: ["address"] },
  ])
