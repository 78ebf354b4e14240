/** A document as the API's documentation shows it. */
export const exampleDocument = {
  id: "invdoc_01JZ8Q5W3K6T0X9R2B7C4D1E8F",
  kind: "invoice",
  number: "INV-2026-000042",
  invoice_id: null,
  total: 51.19,
  currency_code: "eur",
  issued_at: "2026-03-14T09:30:06.000Z",
}

export const exampleAdminDocument = {
  ...exampleDocument,
  order_id: "order_01JZ8Q4N",
  order_display_id: 1042,
  refund_id: null,
  buyer_name: "Ana Molnar",
  buyer_email: "ana@example.com",
}
