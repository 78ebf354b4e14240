import { model } from "@medusajs/framework/utils"
import { AccountRefreshToken } from "./account-refresh-token"

/**
 * One log-in on one device. Every access token and every cookie carries its id
 * (claim `sid`) and dies with it; its refresh tokens are one family.
 */
export const AccountSession = model
  .define("account_session", {
    id: model.id({ prefix: "acses" }).primaryKey(),
    /** A word of the auth module: customer, user, or an actor of the host's own. */
    actor_type: model.text(),
    /** Unset between registering an email and making its customer. */
    actor_id: model.text().nullable(),
    auth_identity_id: model.text(),
    auth_provider: model.text().nullable(),
    user_agent: model.text().nullable(),
    ip: model.text().nullable(),
    /** Written at most about once a minute. */
    last_seen_at: model.dateTime(),
    expires_at: model.dateTime(),
    /** Set once, never taken back. */
    ended_at: model.dateTime().nullable(),
    end_reason: model.text().nullable(),
    refresh_tokens: model.hasMany(() => AccountRefreshToken, {
      mappedBy: "session",
    }),
  })
  .cascades({ delete: ["refresh_tokens"] })
  .indexes([
    { on: ["actor_id", "actor_type"], where: "ended_at is null" },
    { on: ["auth_identity_id"], where: "ended_at is null" },
    // What other processes have ended lately.
    { on: ["ended_at"], where: "ended_at is not null" },
    { on: ["expires_at"] },
  ])
