import { model } from "@medusajs/framework/utils"

/** How far a series has counted in a year; its row is the lock that numbers are given out under. */
export const ShopInvoiceCounter = model.define(
  { name: "shop_invoice_counter", tableName: "shop_invoice_counter" },
  {
    /** `<series>:<year>` */
    id: model.text().primaryKey(),
    last: model.number(),
  }
)
