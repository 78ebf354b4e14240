import { model } from "@medusajs/framework/utils"

/** What the feature remembers of itself: since when it is here, how far it has swept. */
export const MailState = model.define("mail_state", {
  /** `installed_at`, `swept:<act>`. */
  id: model.text().primaryKey(),
  at: model.dateTime(),
})
