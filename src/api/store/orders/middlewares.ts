import {
  StoreOrderCancelResponseSchema,
  StoreOrderTrackingResponseSchema,
  StoreReorderResponseSchema,
} from "../../../types/http/order"
import { describeRoute } from "../../../utils/http/describe-route"
import { throttle } from "../../../utils/http/throttle"
import { exampleOrderId, exampleTracking } from "../../../utils/order/examples"
import { OrderTokenQuerySchema } from "../../../utils/order/find-readable-order"
import { StoreCancelOrder, StoreTrackOrder } from "./validators"

const params = { id: exampleOrderId }

export const storeOrdersRoutes = [
  describeRoute({
    method: "GET",
    path: "/store/orders/:id/tracking",
    feature: "order",
    auth: "customer?",
    summary: "Track an order",
    description:
      "Where it stands, how it came there, and its parcels with their tracking numbers. For the customer who placed it, or with the token from the order's mails. The status is the last thing that happened, unless the order was canceled or paid back in full.",
    query: OrderTokenQuerySchema,
    responses: { 200: StoreOrderTrackingResponseSchema },
    errors: {
      401: "Nobody is signed in, and no valid `token` was sent",
      404: "There is no such order, or it is somebody else's",
    },
    example: { params, response: { tracking: exampleTracking } },
  }),
  describeRoute({
    method: "POST",
    path: "/store/orders/track",
    feature: "order",
    auth: "none",
    summary: "Track an order by its number and email",
    description:
      "For guests. An unknown number and somebody else's answer the same 404; wrong guesses are counted and slowed down.",
    body: StoreTrackOrder,
    responses: { 200: StoreOrderTrackingResponseSchema },
    errors: { 404: "No order has this number and this email" },
    example: {
      body: { order_number: 1042, email: "ana@example.com" },
      response: { tracking: exampleTracking },
    },
    middlewares: [throttle({ name: "order-track", wrong: [404] })],
  }),
  describeRoute({
    method: "POST",
    path: "/store/orders/:id/cancel",
    feature: "order",
    auth: "customer",
    summary: "Cancel my order",
    description:
      "Before anything of it is packed. What was captured is paid back, what was authorized is let go, the stock is free again, and a mail says so. Canceling again answers the same.",
    body: StoreCancelOrder,
    responses: { 200: StoreOrderCancelResponseSchema },
    errors: {
      400: "It cannot be canceled any more: the message says why",
      404: "There is no such order of this customer",
    },
    example: {
      params,
      body: { reason: "Ordered twice" },
      response: {
        order: {
          id: exampleOrderId,
          display_id: 1042,
          status: "canceled",
          canceled_at: "2026-03-14T10:00:00.000Z",
          payment_status: "refunded",
        },
      },
    },
  }),
  describeRoute({
    method: "POST",
    path: "/store/orders/:id/reorder",
    feature: "order",
    auth: "customer",
    summary: "Buy the same again",
    description:
      "Puts the order's items into the customer's cart, at today's prices. What cannot be had, or not in that number, is listed under `unavailable` with the reason.",
    responses: { 200: StoreReorderResponseSchema },
    errors: { 404: "There is no such order of this customer" },
    example: {
      params,
      response: {
        cart: {
          id: "cart_01M7Y0",
          items: [{ id: "cali_01M7Y0", quantity: 2 }],
        },
        unavailable: [
          {
            item_id: "ordli_01M7Y0WZ8J2633CC26ZNVME2BJ",
            variant_id: "variant_01M7Y0",
            title: "Blue mug",
            requested: 3,
            added: 1,
            reason: "out_of_stock",
            message: "Blue mug: only 1 left",
          },
        ],
      },
    },
  }),
]
