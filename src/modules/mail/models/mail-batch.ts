import { model } from "@medusajs/framework/utils"

/** The text that many messages share; each brings its own variables. */
export const MailBatch = model.define("mail_batch", {
  id: model.id({ prefix: "mbat" }).primaryKey(),
  template: model.text(),
  subject: model.text(),
  html: model.text(),
  text: model.text(),
})
