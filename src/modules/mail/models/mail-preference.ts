import { model } from "@medusajs/framework/utils"

/** What an address wants to get; without a row the defaults hold. */
export const MailPreference = model
  .define("mail_preference", {
    id: model.id({ prefix: "mpre" }).primaryKey(),
    /** Lower case. */
    address: model.text(),
    customer_id: model.text().nullable(),
    marketing: model.boolean().default(false),
    restock: model.boolean().default(true),
    reviews: model.boolean().default(true),
  })
  .indexes([
    {
      name: "IDX_mail_preference_address_unique",
      on: ["address"],
      unique: true,
    },
    { name: "IDX_mail_preference_customer", on: ["customer_id"] },
    {
      name: "IDX_mail_preference_marketing",
      on: ["id"],
      where: "marketing and deleted_at is null",
    },
  ])
