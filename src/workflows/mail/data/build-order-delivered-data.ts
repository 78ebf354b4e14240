import type { MailTemplateData } from "../../../emails"
import { type FulfillmentForMail, fulfilledItems } from "./fulfillment"
import { firstName, isoDate, mailOrder, type OrderForMail } from "./order"

/** What is said of a parcel that arrived. */
export function buildOrderDeliveredData(
  fulfillment: FulfillmentForMail,
  order: OrderForMail,
  orderUrl: string
): MailTemplateData<"order-delivered"> {
  const { delivered_at } = fulfillment
  return {
    first_name: firstName(order),
    order: mailOrder(order),
    items: fulfilledItems(fulfillment, order),
    delivered_at: delivered_at ? isoDate(delivered_at) : null,
    order_url: orderUrl,
  }
}
