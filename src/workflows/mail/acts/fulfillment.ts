import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { makeOrderLinks } from "../../order/utils/order-links"
import { buildOrderDeliveredData } from "../data/build-order-delivered-data"
import { buildOrderShippedData } from "../data/build-order-shipped-data"
import {
  type FulfillmentForMail,
  MAIL_FULFILLMENT_FIELDS,
} from "../data/fulfillment"
import { addressedTo, MAIL_ORDER_FIELDS } from "../data/order"
import type { MailAct } from "./types"

/** A parcel left, with its tracking number. */
export const orderShipped: MailAct = {
  async build(container, ids) {
    return (await readFulfillments(container, ids)).map(
      ({ fulfillment, order, orderUrl }) => ({
        ...addressedTo(order),
        key: `order-shipped:${fulfillment.id}`,
        template: "order-shipped" as const,
        data: buildOrderShippedData(fulfillment, order, orderUrl),
      })
    )
  },
  sweep: {
    entity: "fulfillment",
    at: "shipped_at",
    key: ({ id }) => `order-shipped:${id}`,
  },
}

/** A parcel arrived. */
export const orderDelivered: MailAct = {
  async build(container, ids) {
    return (await readFulfillments(container, ids)).map(
      ({ fulfillment, order, orderUrl }) => ({
        ...addressedTo(order),
        key: `order-delivered:${fulfillment.id}`,
        template: "order-delivered" as const,
        data: buildOrderDeliveredData(fulfillment, order, orderUrl),
      })
    )
  },
  sweep: {
    entity: "fulfillment",
    at: "delivered_at",
    key: ({ id }) => `order-delivered:${id}`,
  },
}

async function readFulfillments(container: MedusaContainer, ids: string[]) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "fulfillment",
    fields: [
      ...MAIL_FULFILLMENT_FIELDS,
      ...MAIL_ORDER_FIELDS.map((field) => `order.${field}`),
      "order.items.*",
      "order.items.detail.*",
    ],
    filters: { id: ids },
  })
  // A fulfillment of a return or of a claim has no order of its own.
  const found = (data as unknown as FulfillmentForMail[]).flatMap(
    (fulfillment) =>
      fulfillment.order ? [{ fulfillment, order: fulfillment.order }] : []
  )
  const linkOf = await makeOrderLinks(
    container,
    found.map(({ order }) => order)
  )
  return found.map((one) => ({ ...one, orderUrl: linkOf(one.order.id) }))
}
