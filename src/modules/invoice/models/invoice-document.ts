import { model } from "@medusajs/framework/utils"
import { INVOICE_DOCUMENT_KINDS } from "../constants"

/** An invoice or a credit note. A trigger of the table refuses every change of what was issued. */
export const ShopInvoiceDocument = model
  .define(
    { name: "shop_invoice_document", tableName: "shop_invoice_document" },
    {
      id: model.id({ prefix: "invdoc" }).primaryKey(),
      kind: model.enum([...INVOICE_DOCUMENT_KINDS]),
      number: model.text(),
      /** What counts: the number's text before its digits. */
      series: model.text(),
      /** 0 in a series that never begins again. */
      year: model.number(),
      sequence: model.number(),
      order_id: model.text(),
      order_display_id: model.number().nullable(),
      /** Of a credit note: what it credits. */
      invoice_id: model.text().nullable(),
      /** Of a credit note: the refund that it is for. */
      refund_id: model.text().nullable(),
      buyer_name: model.text(),
      buyer_email: model.text().nullable(),
      /** Everything that the document says. */
      snapshot: model.json(),
      total: model.bigNumber(),
      currency_code: model.text(),
      issued_at: model.dateTime(),
    }
  )
  .indexes([
    {
      name: "IDX_shop_invoice_document_number_once",
      on: ["number"],
      unique: true,
    },
    {
      name: "IDX_shop_invoice_document_sequence_once",
      on: ["series", "year", "sequence"],
      unique: true,
    },
    {
      name: "IDX_shop_invoice_document_invoice_of_order",
      on: ["order_id"],
      unique: true,
      where: "kind = 'invoice'",
    },
    {
      name: "IDX_shop_invoice_document_credit_of_refund",
      on: ["refund_id"],
      unique: true,
      where: "refund_id is not null",
    },
    {
      name: "IDX_shop_invoice_document_order",
      on: ["order_id", "issued_at"],
    },
    {
      name: "IDX_shop_invoice_document_issued",
      on: ["issued_at", "id"],
    },
  ])
  .checks([
    {
      name: "shop_invoice_document_credit_note_of_invoice",
      expression: (columns) =>
        `(${columns.kind} = 'credit_note') = (${columns.invoice_id} is not null and ${columns.refund_id} is not null)`,
    },
    {
      name: "shop_invoice_document_sequence_positive",
      expression: (columns) => `${columns.sequence} > 0`,
    },
  ])
