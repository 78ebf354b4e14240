import type { MailTemplateData } from "../../../emails"
import { toAmount } from "../../../utils/to-amount"
import {
  firstName,
  isoDate,
  mailOrder,
  type OrderForMail,
  paymentMethodName,
  type PaymentForMail,
  type RefundForMail,
} from "./order"

/** What is said of money that was paid back. */
export function buildRefundIssuedData(
  refund: RefundForMail,
  payment: PaymentForMail,
  order: OrderForMail,
  orderUrl: string
): MailTemplateData<"refund-issued"> {
  return {
    first_name: firstName(order),
    order: mailOrder(order),
    amount: toAmount(refund.amount),
    refunded_at: isoDate(refund.created_at),
    reason: refund.refund_reason?.label ?? null,
    payment_method: paymentMethodName(payment.provider_id),
    order_url: orderUrl,
  }
}
