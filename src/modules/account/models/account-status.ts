import { model } from "@medusajs/framework/utils"

/** Whether a customer may log in; one who was never suspended has no row. */
export const AccountStatus = model
  .define("account_status", {
    id: model.id({ prefix: "acsta" }).primaryKey(),
    customer_id: model.text(),
    /** Unset: reinstated. */
    suspended_at: model.dateTime().nullable(),
    reason: model.text().nullable(),
    /** The admin who did it. */
    suspended_by: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_account_status_customer_unique",
      on: ["customer_id"],
      unique: true,
    },
  ])
