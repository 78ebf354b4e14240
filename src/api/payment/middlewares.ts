import { z } from "@medusajs/framework/zod"
import {
  type DescribedRoute,
  describeRoute,
} from "../../utils/http/describe-route"
import { completeCartRoute } from "../../utils/openapi/core-routes/cart"
import { adminPaymentIncidentsRoutes } from "../admin/payment-incidents/middlewares"
import { guardSessionData } from "./guard-session-data"

/** Core's own middlewares of the path stay: this one only has another handler. */
const completeCart: DescribedRoute = {
  matcher: completeCartRoute.path,
  methods: [completeCartRoute.method],
  middlewares: [],
  description: completeCartRoute,
}

const webhook = describeRoute({
  method: "POST",
  path: "/hooks/payment/:provider",
  feature: "payment",
  summary: "Take in a payment provider's signed event",
  description:
    "For Stripe: the signature is checked over the raw body before anything else, the event is written down once for each id, and what it asks for is done after the answer, until it is done. Other providers go Medusa's way.",
  auth: "none",
  bodyType: "application/json",
  bodyParser: { preserveRawBody: true, sizeLimit: "1mb" },
  responses: { 200: z.object({ received: z.literal(true) }) },
  errors: {
    400: "The provider did not sign it",
    404: "There is no such provider",
  },
  example: {
    params: { provider: "stripe_stripe" },
    body: {
      id: "evt_3PqX2eLkdIwHu7ix0xYzAbCd",
      object: "event",
      type: "payment_intent.succeeded",
      data: { object: { id: "pi_3PqX2eLkdIwHu7ix0a1b2c3d" } },
    },
    response: { received: true },
  },
})

/** Every route of the feature, wherever it lives. */
export const paymentRoutes: DescribedRoute[] = [
  ...adminPaymentIncidentsRoutes,
  completeCart,
  webhook,
]

/** What is put before core's own routes. */
export const paymentGuards = [
  {
    matcher: "/store/payment-collections/:id/payment-sessions",
    methods: ["POST" as const],
    middlewares: [guardSessionData],
  },
]
