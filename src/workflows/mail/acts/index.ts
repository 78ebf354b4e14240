import { adminInvite } from "./admin-invite"
import { invoice } from "./invoice"
import { orderDelivered, orderShipped } from "./fulfillment"
import { orderCanceled } from "./order-canceled"
import { orderPlaced } from "./order-placed"
import { refundIssued } from "./refund-issued"
import { refundRequestDecided, refundRequestReceived } from "./refund-request"
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
  "refund-request-decided": refundRequestDecided,
  "refund-request-received": refundRequestReceived,
  welcome,
} satisfies Record<string, MailAct>

export type MailActName = keyof typeof mailActs
