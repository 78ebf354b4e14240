import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { makeOrderLinks } from "../../order/utils/order-links"
import { buildOrderCanceledData } from "../data/build-order-canceled-data"
import {
  addressedTo,
  MAIL_ORDER_FIELDS,
  type OrderForMail,
} from "../data/order"
import { refundMails } from "./refund-issued"
import type { MailAct } from "./types"

/** An order was canceled, by whomever. */
export const orderCanceled: MailAct = {
  async build(container, ids) {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "order",
      fields: [
        ...MAIL_ORDER_FIELDS,
        "items.*",
        "items.subtotal",
        "payment_collections.payments.id",
        "payment_collections.payments.provider_id",
        "payment_collections.payments.refunds.*",
      ],
      filters: { id: ids },
    })
    const orders = data as unknown as OrderForMail[]
    const linkOf = await makeOrderLinks(container, orders)
    return orders.flatMap((order) => {
      const orderUrl = linkOf(order.id)
      return [
        {
          ...addressedTo(order),
          key: `order-canceled:${order.id}`,
          template: "order-canceled" as const,
          data: buildOrderCanceledData(order, orderUrl),
        },
        // Canceling pays back without saying so: core emits no event for it.
        ...(order.payment_collections ?? [])
          .flatMap(({ payments }) => payments ?? [])
          .flatMap((payment) => refundMails(payment, order, orderUrl)),
      ]
    })
  },
  sweep: {
    entity: "order",
    at: "canceled_at",
    filters: { status: "canceled" },
    key: ({ id }) => `order-canceled:${id}`,
  },
}
