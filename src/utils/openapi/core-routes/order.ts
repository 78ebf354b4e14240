import { z } from "@medusajs/framework/zod"
import {
  StoreAcceptOrderTransfer,
  StoreDeclineOrderTransferRequest,
  StoreGetOrderParams,
  StoreGetOrdersParams,
  StoreRequestOrderTransfer,
} from "@medusajs/medusa/api/store/orders/validators"
import { StoreReturnReasonsParams } from "@medusajs/medusa/api/store/return-reasons/validators"
import {
  ReturnsParams,
  StorePostReturnsReqSchema,
} from "@medusajs/medusa/api/store/returns/validators"
import type { RouteDescription } from "../../http/describe-route"
import { OrderTokenQuerySchema } from "../../order/find-readable-order"
import {
  describeCoreRoute,
  exampleList,
  listOf,
  only,
} from "./describe-core-route"

/** What every client reads of an order. */
export const OrderSchema = z.looseObject({
  id: z.string(),
  status: z.string(),
  currency_code: z.string(),
  display_id: z.number().optional(),
  total: z.number().optional(),
})

export const orderExample = {
  id: "order_01M7Y0WZ7ZK58VN7Z93PASPD9H",
  display_id: 1,
  status: "pending",
  payment_status: "authorized",
  fulfillment_status: "not_fulfilled",
  email: "ana@example.com",
  currency_code: "eur",
  items: [
    {
      id: "ordli_01M7Y0WZ8J2633CC26ZNVME2BJ",
      product_title: "Blue mug",
      variant_title: "Standard",
      quantity: 1,
      unit_price: 10,
      total: 10,
    },
  ],
  item_total: 10,
  shipping_total: 9.9,
  tax_total: 3.316666666666667,
  total: 19.9,
  created_at: "2026-11-21T03:02:50.394Z",
}
const params = { id: orderExample.id }
const OrderAnswer = only("order", OrderSchema)
const transfer = {
  feature: "order",
  query: StoreGetOrderParams,
  returns: OrderAnswer,
} as const

/** Core's routes after the order is placed. */
export const orderCoreRoutes: RouteDescription[] = [
  describeCoreRoute("GET", "/store/orders", {
    feature: "order",
    summary: "List my orders, the newest first",
    auth: "customer",
    query: StoreGetOrdersParams,
    returns: listOf("orders", OrderSchema),
    example: { response: exampleList("orders", orderExample, 50) },
  }),
  describeCoreRoute("GET", "/store/orders/:id", {
    feature: "order",
    summary: "Read an order",
    description:
      "An order of a customer with an account is read by that customer only: others get 404, nobody signed in 401. A guest's order can be read by its id for `order.guestWindow` after it was placed, and afterwards with the token of its mail. The token opens its order to whoever holds it.",
    auth: "customer?",
    query: StoreGetOrderParams.merge(OrderTokenQuerySchema),
    returns: OrderAnswer,
    example: { params, response: { order: orderExample } },
  }),
  describeCoreRoute("POST", "/store/orders/:id/transfer/request", {
    ...transfer,
    summary: "Ask to take a guest's order into my account",
    description:
      "Answers the order's number and state only: the order itself is its owner's until they agree.",
    auth: "customer",
    body: StoreRequestOrderTransfer,
    example: { params, body: {}, response: { order: orderExample } },
  }),
  describeCoreRoute("POST", "/store/orders/:id/transfer/cancel", {
    ...transfer,
    summary: "Take that request back",
    auth: "customer",
    example: { params, response: { order: orderExample } },
  }),
  describeCoreRoute("POST", "/store/orders/:id/transfer/accept", {
    ...transfer,
    summary: "Let someone take over an order, with the token that was mailed",
    auth: "none",
    body: StoreAcceptOrderTransfer,
    example: {
      params,
      body: { token: "8b9a1f0c5d" },
      response: { order: orderExample },
    },
  }),
  describeCoreRoute("POST", "/store/orders/:id/transfer/decline", {
    ...transfer,
    summary: "Refuse to hand an order over, with the token that was mailed",
    auth: "none",
    body: StoreDeclineOrderTransferRequest,
    example: {
      params,
      body: { token: "8b9a1f0c5d" },
      response: { order: orderExample },
    },
  }),
  describeCoreRoute("GET", "/store/return-reasons", {
    feature: "order",
    summary: "List the reasons that a return can name",
    auth: "none",
    query: StoreReturnReasonsParams,
    returns: listOf("return_reasons", z.looseObject({ id: z.string() })),
    example: {
      response: exampleList(
        "return_reasons",
        {
          id: "rr_01M7Y0WZ7ZB3T9K3M0A5H4Q8QX",
          value: "wrong-size",
          label: "Wrong size",
        },
        20
      ),
    },
  }),
  describeCoreRoute("POST", "/store/returns", {
    feature: "order",
    summary: "Announce that items of my order are sent back",
    description:
      "For the customer who placed the order. Whether the goods have arrived, where, and what the way back costs is the shop's to say: `receive_now`, `location_id` and `return_shipping.price` are refused with 400.",
    auth: "customer",
    query: ReturnsParams,
    body: StorePostReturnsReqSchema.omit({
      receive_now: true,
      location_id: true,
    }).extend({ return_shipping: z.object({ option_id: z.string() }) }),
    returns: only("return", z.looseObject({ id: z.string() })),
    example: {
      body: {
        order_id: orderExample.id,
        items: [{ id: orderExample.items[0].id, quantity: 1 }],
        return_shipping: { option_id: "so_01M7Y0K0SG2NR14B4GNHX0ZKSY" },
      },
      response: {
        return: {
          id: "return_01M7Y0WZ9XK1D2F3G4H5J6K7M8",
          order_id: orderExample.id,
          status: "requested",
        },
      },
    },
  }),
]
