import { model } from "@medusajs/framework/utils"

/** How an address came to want marketing, or stopped: the record that proves it. */
export const MailConsent = model
  .define("mail_consent", {
    id: model.id({ prefix: "mcon" }).primaryKey(),
    /** Lower case. */
    address: model.text(),
    status: model.enum(["pending", "confirmed", "revoked"]),
    /** newsletter, account, import … */
    source: model.text(),
    first_name: model.text().nullable(),
    last_name: model.text().nullable(),
    locale: model.text().nullable(),
    /** Of the link in the confirmation mail. */
    token_hash: model.text().nullable(),
    requested_at: model.dateTime().nullable(),
    confirmed_at: model.dateTime().nullable(),
    revoked_at: model.dateTime().nullable(),
  })
  .indexes([
    { name: "IDX_mail_consent_address_unique", on: ["address"], unique: true },
    { name: "IDX_mail_consent_token", on: ["token_hash"] },
  ])
