import type { OrderTracking } from "../../types/http/order"

export const exampleTracking: OrderTracking = {
  order_number: 1042,
  currency_code: "eur",
  status: "shipped",
  timeline: [
    { status: "pending", at: "2026-03-14T09:30:00.000Z" },
    { status: "paid", at: "2026-03-14T09:30:04.000Z" },
    { status: "processing", at: "2026-03-15T08:00:00.000Z" },
    { status: "shipped", at: "2026-03-15T16:20:00.000Z" },
  ],
  shipments: [
    {
      carrier: "DHL",
      tracking_number: "00340434161094042557",
      tracking_url: "https://www.dhl.example/track?n=00340434161094042557",
      shipped_at: "2026-03-15T16:20:00.000Z",
      delivered_at: null,
      items: [
        {
          item_id: "ordli_01M7Y0WZ8J2633CC26ZNVME2BJ",
          title: "Blue mug",
          variant_title: "Standard",
          quantity: 2,
        },
      ],
    },
  ],
}

export const exampleOrderId = "order_01M7Y0WZ7ZK58VN7Z93PASPD9H"
