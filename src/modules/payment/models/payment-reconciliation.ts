import { model } from "@medusajs/framework/utils"

/** How far the payments of a provider were compared with the orders. */
export const PaymentReconciliation = model.define(
  { name: "payment_reconciliation", tableName: "shop_payment_reconciliation" },
  {
    /** Id of the provider. */
    id: model.text().primaryKey(),
    /** Payments started before this were compared by a run that came to its end. */
    compared_until: model.dateTime().nullable(),
    /** The run that is under way, or that was cut off. */
    window_from: model.dateTime().nullable(),
    window_to: model.dateTime().nullable(),
    /** The last payment of the last page that was compared in it. */
    cursor: model.text().nullable(),
    /** When payments far back were last compared too. */
    deep_at: model.dateTime().nullable(),
    /** Since when the provider has not answered. */
    unreachable_since: model.dateTime().nullable(),
  }
)
