import type { MailAddress, MailItem, MailOrder } from "../data"
import { sampleAddress, sampleItems, sampleOrder } from "../sample-data"

/** Tells that an order, or a part of it, is on its way. */
export type OrderShippedData = {
  first_name?: string | null
  order: MailOrder
  /** What is in this shipment. */
  items?: MailItem[] | null
  shipments?: MailShipment[] | null
  shipping_address?: MailAddress | null
  /** More of the order will follow. */
  partial?: boolean | null
  order_url?: string | null
}

export type MailShipment = {
  carrier?: string | null
  tracking_number?: string | null
  /** The carrier's page; shown as text, since mails link to the shop only. */
  tracking_url?: string | null
}

export const sample: OrderShippedData = {
  first_name: "Ana",
  order: sampleOrder,
  items: sampleItems.map(({ total: _, ...item }) => item),
  shipments: [
    {
      carrier: "DHL",
      tracking_number: "00340434161094042557",
      tracking_url: "https://www.dhl.com/track?id=00340434161094042557",
    },
  ],
  shipping_address: sampleAddress,
  order_url: "/order/order_sample?token=sample",
}

export const minimal: OrderShippedData = {
  order: { display_id: 1, currency_code: "usd" },
}
