import type { MailItem } from "../../../emails"
import { toAmount } from "../../../utils/to-amount"
import { mailItem, type OrderForMail } from "./order"

/** What the mails about a fulfillment read of it. */
export const MAIL_FULFILLMENT_FIELDS = [
  "id",
  "delivered_at",
  "items.title",
  "items.quantity",
  "items.line_item_id",
  "labels.tracking_number",
  "labels.tracking_url",
]

export type FulfillmentForMail = {
  id: string
  delivered_at?: string | Date | null
  items?:
    | {
        title?: string | null
        quantity: unknown
        line_item_id?: string | null
      }[]
    | null
  labels?: { tracking_number?: string; tracking_url?: string }[] | null
  order?: OrderForMail | null
}

/** What is in the parcel, named as the order names it. */
export function fulfilledItems(
  fulfillment: FulfillmentForMail,
  order: OrderForMail
): MailItem[] {
  const lines = new Map((order.items ?? []).map((line) => [line.id, line]))
  return (fulfillment.items ?? []).map((item) => ({
    ...mailItem(lines.get(item.line_item_id ?? "") ?? { title: item.title }),
    quantity: toAmount(item.quantity),
  }))
}
