import { model } from "@medusajs/framework/utils"

/** One held lock; a row whose `expires_at` has passed is free for whoever comes. */
export const ShopkeeperLock = model.define("ShopkeeperLock", {
  id: model.text().primaryKey(),
  /** Named by the caller, who may come back for the lock from another process. */
  owner_id: model.text().nullable(),
  /** The one taking that this row stands for; nobody else renews or deletes it. */
  holder: model.text(),
  /** Never, when it is null. */
  expires_at: model.dateTime().nullable(),
  /** Where renewing ends: the time to live that the caller asked for. */
  renew_until: model.dateTime().nullable(),
})
