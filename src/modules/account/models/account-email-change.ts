import { model } from "@medusajs/framework/utils"

/** A customer's wish to have another address, until the new one confirms it. */
export const AccountEmailChange = model
  .define("account_email_change", {
    id: model.id({ prefix: "acec" }).primaryKey(),
    customer_id: model.text(),
    /** Lower case. */
    new_email: model.text(),
    /** SHA-256 of the token in the mail to the new address. */
    token_hash: model.text(),
    expires_at: model.dateTime(),
    used_at: model.dateTime().nullable(),
  })
  .indexes([
    {
      name: "IDX_account_email_change_hash_unique",
      on: ["token_hash"],
      unique: true,
    },
    { on: ["customer_id"] },
  ])
