import type { MailTemplateData } from "../../../emails"
import {
  firstName,
  mailItems,
  mailOrder,
  mailTotals,
  type OrderForMail,
  paymentMethodName,
} from "./order"

/** What the confirmation of an order says. */
export function buildOrderPlacedData(
  order: OrderForMail,
  orderUrl: string
): MailTemplateData<"order-placed"> {
  const payments = (order.payment_collections ?? []).flatMap(
    ({ payments }) => payments ?? []
  )
  return {
    first_name: firstName(order),
    order: mailOrder(order),
    items: mailItems(order),
    totals: mailTotals(order),
    shipping_address: order.shipping_address ?? null,
    billing_address: order.billing_address ?? null,
    shipping_method: order.shipping_methods?.[0]?.name ?? null,
    payment_method: paymentMethodName(payments[0]?.provider_id),
    order_url: orderUrl,
  }
}
