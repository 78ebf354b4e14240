import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { makeOrderLinks } from "../../order/utils/order-links"
import { buildOrderPlacedData } from "../data/build-order-placed-data"
import {
  addressedTo,
  MAIL_ORDER_FIELDS,
  type OrderForMail,
} from "../data/order"
import type { MailAct } from "./types"

/** An order was placed, in the shop or from a draft. */
export const orderPlaced: MailAct = {
  async build(container, ids) {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "order",
      fields: [
        ...MAIL_ORDER_FIELDS,
        "total",
        "item_subtotal",
        "shipping_subtotal",
        "discount_subtotal",
        "tax_total",
        "items.*",
        "items.subtotal",
        "billing_address.*",
        "shipping_methods.name",
        "payment_collections.payments.id",
        "payment_collections.payments.provider_id",
      ],
      filters: { id: ids },
    })
    const orders = data as unknown as OrderForMail[]
    const linkOf = await makeOrderLinks(container, orders)
    return orders.map((order) => ({
      ...addressedTo(order),
      key: `order-placed:${order.id}`,
      template: "order-placed" as const,
      data: buildOrderPlacedData(order, linkOf(order.id)),
    }))
  },
  sweep: {
    entity: "order",
    at: "created_at",
    filters: { is_draft_order: false },
    key: ({ id }) => `order-placed:${id}`,
  },
}
