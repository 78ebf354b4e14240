/** What is shown of an incident. */
export const adminPaymentIncidentFields = [
  "id",
  "kind",
  "status",
  "provider_id",
  "reference",
  "order_id",
  "cart_id",
  "payment_id",
  "amount",
  "currency_code",
  "details",
  "action",
  "note",
  "resolved_by",
  "resolved_at",
  "created_at",
]
