import {
  AdminPaymentIncidentListResponseSchema,
  AdminPaymentIncidentResponseSchema,
} from "../../../types/http/payment"
import { describeRoute } from "../../../utils/http/describe-route"
import { adminPaymentIncidentFields } from "./query-config"
import {
  AdminGetPaymentIncidentsParams,
  AdminResolvePaymentIncident,
} from "./validators"

const incident = {
  id: "payinc_01M7Y0X0J7RNWQ8HEK3GAD02WC",
  kind: "paid_without_order",
  status: "open",
  provider_id: "pp_stripe_stripe",
  reference: "pi_3PqX2eLkdIwHu7ix0a1b2c3d",
  order_id: null,
  cart_id: "cart_01M7Y0WQSR7K7NY4A4391SCS6K",
  payment_id: null,
  amount: 19.9,
  currency_code: "eur",
  details: { reason: "Some variant does not have the required inventory" },
  actions: ["complete", "refund", "dismiss"],
  action: null,
  note: null,
  resolved_by: null,
  resolved_at: null,
  created_at: "2026-03-14T09:30:00.000Z",
}
const params = { id: incident.id }

export const adminPaymentIncidentsRoutes = [
  describeRoute({
    method: "GET",
    path: "/admin/payment-incidents",
    feature: "payment",
    summary: "List what is wrong with payments, newest first",
    description:
      "Money without an order, amounts that differ, disputes, refunds made past the shop, a provider that cannot be asked. Each is here once; what the shop could settle by itself is here as resolved.",
    auth: "admin",
    query: AdminGetPaymentIncidentsParams,
    queryConfig: {
      defaults: adminPaymentIncidentFields,
      allowed: adminPaymentIncidentFields,
      isList: true,
    },
    responses: { 200: AdminPaymentIncidentListResponseSchema },
    example: {
      query: { status: "open" },
      response: {
        payment_incidents: [incident],
        count: 1,
        offset: 0,
        limit: 20,
      },
    },
  }),
  describeRoute({
    method: "GET",
    path: "/admin/payment-incidents/:id",
    feature: "payment",
    summary: "Read one incident",
    auth: "admin",
    responses: { 200: AdminPaymentIncidentResponseSchema },
    example: { params, response: { payment_incident: incident } },
  }),
  describeRoute({
    method: "POST",
    path: "/admin/payment-incidents/:id/resolve",
    feature: "payment",
    summary: "Settle an incident",
    description:
      "`complete` places the order of the cart, `refund` gives the money back (of an external refund: notes it in the order's books), `dismiss` only closes it. Pressing the same again answers the same.",
    auth: "admin",
    body: AdminResolvePaymentIncident,
    responses: { 200: AdminPaymentIncidentResponseSchema },
    errors: {
      400: "The action does not fit the incident, or it was settled otherwise",
    },
    example: {
      params,
      body: { action: "refund", note: "The shopper asked for it" },
      response: {
        payment_incident: {
          ...incident,
          status: "resolved",
          actions: [],
          action: "refund",
          note: "The shopper asked for it",
          resolved_by: "user_01M7Y0K0N7SQ7ASGKSG68VE1F9",
          resolved_at: "2026-03-14T09:45:00.000Z",
        },
      },
    },
  }),
]
