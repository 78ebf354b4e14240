import { model } from "@medusajs/framework/utils"

/** What the feature remembers of itself: since when it is here, how far it has swept. */
export const ShopInvoiceState = model.define(
  { name: "shop_invoice_state", tableName: "shop_invoice_state" },
  {
    /** `installed_at`, `swept_until`. */
    id: model.text().primaryKey(),
    at: model.dateTime(),
  }
)
