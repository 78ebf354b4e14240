import {
  AdminMoveOrderResponseSchema,
  AdminOrderStatusResponseSchema,
} from "../../../types/http/order"
import { describeRoute } from "../../../utils/http/describe-route"
import { exampleOrderId, exampleTracking } from "../../../utils/order/examples"
import { AdminMoveOrder } from "./validators"

const params = { id: exampleOrderId }
const status = {
  path: "/admin/orders/:id/status",
  feature: "order",
  auth: "admin" as const,
}

export const adminOrdersRoutes = [
  describeRoute({
    ...status,
    method: "GET",
    summary: "See where an order stands and what can be made of it",
    responses: { 200: AdminOrderStatusResponseSchema },
    example: {
      params,
      response: {
        tracking: exampleTracking,
        moves: ["delivered", "completed"],
      },
    },
  }),
  describeRoute({
    ...status,
    method: "POST",
    summary: "Move an order on",
    description:
      "Does what is left to do to get there through Medusa's own workflows: `delivered` on an order that nothing was packed of packs, ships and delivers it. Stock is taken from where it is set aside: one parcel for each location and shipping profile. Asking for what already is changes nothing and answers 200. `notify: false` keeps the customer's mails back.",
    body: AdminMoveOrder,
    responses: { 200: AdminMoveOrderResponseSchema },
    errors: { 400: "An impossible move: the message names the possible ones" },
    example: {
      params,
      body: {
        status: "shipped",
        tracking: [{ number: "00340434161094042557", carrier: "DHL" }],
      },
      response: {
        order: { id: exampleOrderId, status: "pending" },
        tracking: exampleTracking,
        moves: ["delivered", "completed"],
      },
    },
  }),
]
