import { model } from "@medusajs/framework/utils"

/** An address that gets no mail (`all`) or none that it can decline (`marketing`). */
export const MailSuppression = model
  .define("mail_suppression", {
    id: model.id({ prefix: "msup" }).primaryKey(),
    /** Lower case; `sha256:…` once its owner was erased. */
    address: model.text().searchable(),
    scope: model.enum(["all", "marketing"]),
    reason: model.text(),
  })
  .indexes([
    {
      name: "IDX_mail_suppression_address_scope_unique",
      on: ["address", "scope"],
      unique: true,
    },
  ])
