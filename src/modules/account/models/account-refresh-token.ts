import { model } from "@medusajs/framework/utils"
import { AccountSession } from "./account-session"

/** A link in the chain of a session's refresh tokens: used once, followed by one other. */
export const AccountRefreshToken = model
  .define("account_refresh_token", {
    id: model.id({ prefix: "acrt" }).primaryKey(),
    session: model.belongsTo(() => AccountSession, {
      mappedBy: "refresh_tokens",
    }),
    /** SHA-256; the token itself is known to its client alone. */
    token_hash: model.text(),
    expires_at: model.dateTime(),
    used_at: model.dateTime().nullable(),
    /** Hash of the device and address that used it: a retry comes from the same. */
    used_by: model.text().nullable(),
    /** The token that took its place. */
    successor_id: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_account_refresh_token_hash_unique",
      on: ["token_hash"],
      unique: true,
    },
  ])
