import { model } from "@medusajs/framework/utils"

/**
 * That a customer is to be forgotten. Written down before anything is forgotten:
 * a process that dies in between leaves it to the next one. When it is done,
 * nothing in it tells who it was.
 */
export const AccountErasure = model
  .define("account_erasure", {
    id: model.id({ prefix: "acera" }).primaryKey(),
    customer_id: model.text(),
    /** Every address they have or had; none once it is done. */
    emails: model.array(),
    /** The admin who asked for it; the customer when unset. */
    requested_by: model.text().nullable(),
    finished_at: model.dateTime().nullable(),
  })
  .indexes([
    {
      name: "IDX_account_erasure_customer_unique",
      on: ["customer_id"],
      unique: true,
    },
    {
      name: "IDX_account_erasure_unfinished",
      on: ["created_at"],
      where: "finished_at is null",
    },
  ])
