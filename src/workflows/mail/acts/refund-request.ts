import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { toAmount } from "../../../utils/to-amount"
import { makeOrderLinks } from "../../order/utils/order-links"
import {
  addressedTo,
  firstName,
  MAIL_ORDER_FIELDS,
  mailItem,
  mailOrder,
  type OrderForMail,
} from "../data/order"
import type { MailAct } from "./types"

type RequestForMail = {
  id: string
  status: string
  amount: unknown
  approved_amount: unknown
  reason: string
  note: string | null
  decision_note: string | null
  items: { item_id: string; quantity: number; amount: unknown }[]
  history: { action: string }[]
  order?: OrderForMail | null
}

/** A customer asked for a refund. */
export const refundRequestReceived: MailAct = {
  async build(container, ids) {
    const { requests, linkOf } = await readRequests(container, ids)
    return requests.map(({ order, ...request }) => ({
      ...addressedTo(order),
      key: `refund-request-received:${request.id}`,
      template: "refund-request-received" as const,
      data: {
        first_name: firstName(order),
        order: mailOrder(order),
        amount: toAmount(request.amount),
        reason: request.reason,
        note: request.note,
        items: items(request, order),
        order_url: linkOf(order.id),
      },
    }))
  },
  sweep: {
    entity: "shop_refund_request",
    at: "created_at",
    key: ({ id }) => `refund-request-received:${id}`,
  },
}

/** An admin decided. */
export const refundRequestDecided: MailAct = {
  async build(container, ids) {
    const { requests, linkOf } = await readRequests(container, ids)
    return requests
      .filter(({ status }) => status !== "pending" && status !== "withdrawn")
      .map(({ order, ...request }) => {
        const isDeclined = request.status === "declined"
        const wasApproved = request.history.some(
          ({ action }) => action === "approved"
        )
        return {
          ...addressedTo(order),
          // Declined after an approval that the provider refused: that is other news.
          key: `refund-request-decided:${request.id}${isDeclined && wasApproved ? ":declined" : ""}`,
          template: "refund-request-decided" as const,
          data: {
            first_name: firstName(order),
            order: mailOrder(order),
            decision: isDeclined
              ? ("declined" as const)
              : ("approved" as const),
            amount: isDeclined ? null : toAmount(request.approved_amount),
            note: request.decision_note,
            items: items(request, order),
            order_url: linkOf(order.id),
          },
        }
      })
  },
  sweep: {
    entity: "shop_refund_request",
    at: "decided_at",
    key: ({ id }) => `refund-request-decided:${id}`,
  },
}

async function readRequests(container: MedusaContainer, ids: string[]) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "shop_refund_request",
    fields: [
      "*",
      "items.*",
      "history.action",
      ...MAIL_ORDER_FIELDS.map((field) => `order.${field}`),
      "order.items.*",
    ],
    filters: { id: ids },
  })
  const requests = (data as unknown as RequestForMail[]).flatMap(
    ({ order, ...request }) => (order ? [{ ...request, order }] : [])
  )
  const linkOf = await makeOrderLinks(
    container,
    requests.map(({ order }) => order)
  )
  return { requests, linkOf }
}

function items(
  request: Pick<RequestForMail, "items">,
  order: OrderForMail
): ReturnType<typeof line>[] {
  const lines = new Map((order.items ?? []).map((item) => [item.id, item]))
  return request.items.flatMap((wanted) => {
    const item = lines.get(wanted.item_id)
    return item ? [line(item, wanted)] : []
  })
}

function line(
  item: Parameters<typeof mailItem>[0],
  { quantity, amount }: RequestForMail["items"][number]
) {
  return { ...mailItem(item), quantity, total: toAmount(amount) }
}
