import type { MailTemplateData } from "../../../emails"
import { toAmount } from "../../../utils/to-amount"
import { type FulfillmentForMail, fulfilledItems } from "./fulfillment"
import { firstName, mailOrder, type OrderForMail } from "./order"

/** What is said of a parcel that left; `#` is what Medusa's admin writes where no link was given. */
export function buildOrderShippedData(
  fulfillment: FulfillmentForMail,
  order: OrderForMail,
  orderUrl: string
): MailTemplateData<"order-shipped"> {
  const shipments = (fulfillment.labels ?? []).map((label) => ({
    tracking_number: label.tracking_number || null,
    tracking_url: /^https?:\/\//.test(label.tracking_url ?? "")
      ? label.tracking_url
      : null,
  }))
  const outstanding = (order.items ?? []).some(
    ({ detail, quantity }) =>
      toAmount(detail?.shipped_quantity) <
      toAmount(detail?.quantity ?? quantity)
  )
  return {
    first_name: firstName(order),
    order: mailOrder(order),
    items: fulfilledItems(fulfillment, order),
    shipments,
    shipping_address: order.shipping_address ?? null,
    partial: outstanding,
    order_url: orderUrl,
  }
}
