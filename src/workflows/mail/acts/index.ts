import { adminInvite } from "./admin-invite"
import { invoice } from "./invoice"
import { orderDelivered, orderShipped } from "./fulfillment"
import { orderCanceled } from "./order-canceled"
import { orderPlaced } from "./order-placed"
import { refundIssued } from "./refund-issued"
import type { MailAct } from "./types"
import { welcome } from "./welcome"

/** What happens in the shop and is told, by the template that tells it. */
export const mailActs = {
  "admin-invite": adminInvite,
  invoice,
  "order-canceled": orderCanceled,
  "order-delivered": orderDelivered,
  "order-placed": orderPlaced,
  "order-shipped": orderShipped,
  "refund-issued": refundIssued,
  welcome,
} satisfies Record<string, MailAct>

export type MailActName = keyof typeof mailActs
