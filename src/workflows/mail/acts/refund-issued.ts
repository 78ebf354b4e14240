import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { makeOrderLinks } from "../../order/utils/order-links"
import { isPendingRefund } from "../../../utils/refund-request/payment-refunds"
import { buildRefundIssuedData } from "../data/build-refund-issued-data"
import {
  addressedTo,
  MAIL_ORDER_FIELDS,
  type OrderForMail,
  type PaymentForMail,
} from "../data/order"
import type { QueueMailOf } from "../types"
import type { MailAct } from "./types"

type RefundedPayment = PaymentForMail & {
  payment_collection?: { order?: OrderForMail | null } | null
}

/** Money was paid back on a payment: one mail a refund. */
export const refundIssued: MailAct = {
  async build(container, ids) {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "payment",
      fields: [
        "id",
        "provider_id",
        "refunds.*",
        "refunds.refund_reason.label",
        ...MAIL_ORDER_FIELDS.map(
          (field) => `payment_collection.order.${field}`
        ),
      ],
      filters: { id: ids },
    })
    // A payment may belong to a cart that never became an order.
    const refunded = (data as unknown as RefundedPayment[]).flatMap(
      (payment) => {
        const order = payment.payment_collection?.order
        return order ? [{ payment, order }] : []
      }
    )
    const linkOf = await makeOrderLinks(
      container,
      refunded.map(({ order }) => order)
    )
    return refunded.flatMap(({ payment, order }) =>
      refundMails(payment, order, linkOf(order.id))
    )
  },
  sweep: {
    entity: "refund",
    at: "created_at",
    id: "payment_id",
    key: ({ id }) => `refund-issued:${id}`,
  },
}

/** One mail for each refund of a payment whose money has moved. */
export function refundMails(
  payment: PaymentForMail,
  order: OrderForMail,
  orderUrl: string
): QueueMailOf<"refund-issued">[] {
  // A refund that is only promised so far is told of when the money has moved.
  const issued = (payment.refunds ?? []).filter(
    (refund) => !isPendingRefund(refund)
  )
  return issued.map((refund) => ({
    ...addressedTo(order),
    key: `refund-issued:${refund.id}`,
    template: "refund-issued",
    data: buildRefundIssuedData(refund, payment, order, orderUrl),
  }))
}
