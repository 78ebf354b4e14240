import type { MailTemplateData } from "../../../emails"
import { toAmount } from "../../../utils/to-amount"
import { firstName, mailItems, mailOrder, type OrderForMail } from "./order"

/** What is said of a canceled order; who canceled it and why is read from its metadata. */
export function buildOrderCanceledData(
  order: OrderForMail,
  orderUrl: string
): MailTemplateData<"order-canceled"> {
  const refunded = (order.payment_collections ?? [])
    .flatMap(({ payments }) => payments ?? [])
    .flatMap(({ refunds }) => refunds ?? [])
    .reduce((sum, { amount }) => sum + toAmount(amount), 0)
  const { canceled_by, cancel_reason } = order.metadata ?? {}
  return {
    first_name: firstName(order),
    order: mailOrder(order),
    items: mailItems(order),
    canceled_by: canceled_by === "customer" ? "customer" : "shop",
    reason: typeof cancel_reason === "string" ? cancel_reason : null,
    refund_amount: refunded > 0 ? refunded : null,
    order_url: orderUrl,
  }
}
