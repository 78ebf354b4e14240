import { confirmIntent } from "./confirmation"
import { createCustomer, deleteCustomer, updateCustomer } from "./customers"
import { listPage } from "./lists"
import { requiredText } from "./params"
import { confirmsAtOnce, createIntent, updateIntent } from "./payment-intents"
import {
  attachPaymentMethod,
  createPaymentMethod,
  detachPaymentMethod,
} from "./payment-methods"
import { createRefund } from "./refunds"
import { captureIntent, cancelIntent } from "./settlement"
import { confirmSetupIntent, createSetupIntent } from "./setup-intents"
import type { StripeState } from "./state"
import type { Params } from "./types"

export type RouteRequest = {
  state: StripeState
  params: Params
  /** The `:id` of the path. */
  id: string
  url: string
  fromBrowser: boolean
}

type Handler = (request: RouteRequest) => object

/** What the simulator answers to; `:id` stands for one part of the path. */
const ROUTES: Record<string, Handler> = {
  "POST /v1/payment_intents": (request) => {
    const intent = createIntent(request.state, request.params)
    return confirmsAtOnce(request.params)
      ? confirmIntent(request.state, intent, request.params, request)
      : intent
  },
  "GET /v1/payment_intents": ({ state, params, url }) =>
    listPage(state.paymentIntents.list(), params, url, ["customer"]),
  "GET /v1/payment_intents/:id": (request) => intentOf(request),
  "POST /v1/payment_intents/:id": (request) =>
    updateIntent(request.state, intentOf(request), request.params),
  "POST /v1/payment_intents/:id/confirm": (request) =>
    confirmIntent(request.state, intentOf(request), request.params, request),
  "POST /v1/payment_intents/:id/capture": (request) =>
    captureIntent(request.state, intentOf(request), request.params),
  "POST /v1/payment_intents/:id/cancel": (request) =>
    cancelIntent(request.state, intentOf(request), request.params),

  "GET /v1/charges": ({ state, params, url }) =>
    listPage(state.charges.list(), params, url, ["customer", "payment_intent"]),
  "GET /v1/charges/:id": ({ state, id }) => state.charges.get(id, "charge"),

  "POST /v1/refunds": ({ state, params }) => createRefund(state, params),
  "GET /v1/refunds": ({ state, params, url }) =>
    listPage(state.refunds.list(), params, url, ["charge", "payment_intent"]),
  "GET /v1/refunds/:id": ({ state, id }) => state.refunds.get(id, "refund"),

  "POST /v1/customers": ({ state, params }) => createCustomer(state, params),
  "GET /v1/customers": ({ state, params, url }) =>
    listPage(state.customers.list(), params, url, ["email"]),
  "GET /v1/customers/:id": ({ state, id }) => state.customers.get(id),
  "POST /v1/customers/:id": ({ state, id, params }) =>
    updateCustomer(state, state.customers.get(id), params),
  "DELETE /v1/customers/:id": ({ state, id }) =>
    deleteCustomer(state, state.customers.get(id)),
  "GET /v1/customers/:id/payment_methods": ({ state, id, params, url }) => {
    const customer = state.customers.get(id)
    return listPage(
      state.paymentMethods
        .list()
        .filter((method) => method.customer === customer.id),
      params,
      url,
      ["type"]
    )
  },

  "POST /v1/payment_methods": ({ state, params, fromBrowser }) =>
    createPaymentMethod(state, params, { fromBrowser }),
  "GET /v1/payment_methods": ({ state, params, url }) =>
    listPage(
      state.paymentMethods.list().filter((method) => method.customer),
      params,
      url,
      ["customer", "type"]
    ),
  "GET /v1/payment_methods/:id": ({ state, id }) =>
    state.paymentMethods.get(id, "payment_method"),
  "POST /v1/payment_methods/:id/attach": ({ state, id, params }) =>
    attachPaymentMethod(state, id, requiredText(params, "customer")),
  "POST /v1/payment_methods/:id/detach": ({ state, id }) =>
    detachPaymentMethod(state, id),

  "POST /v1/setup_intents": ({ state, params }) =>
    createSetupIntent(state, params),
  "GET /v1/setup_intents": ({ state, params, url }) =>
    listPage(state.setupIntents.list(), params, url, ["customer"]),
  "GET /v1/setup_intents/:id": ({ state, id }) => state.setupIntents.get(id),
  "POST /v1/setup_intents/:id/confirm": ({ state, id, params }) =>
    confirmSetupIntent(state, state.setupIntents.get(id), params),

  "GET /v1/disputes": ({ state, params, url }) =>
    listPage(state.disputes.list(), params, url, ["charge", "payment_intent"]),
  "GET /v1/disputes/:id": ({ state, id }) => state.disputes.get(id, "dispute"),
  "GET /v1/events": ({ state, params, url }) =>
    listPage(state.events.list(), params, url, ["type"]),
  "GET /v1/events/:id": ({ state, id }) => state.events.get(id),
}

const PATTERNS = Object.entries(ROUTES).map(([route, handler]) => {
  const [method, path] = route.split(" ")
  return {
    method,
    pattern: new RegExp(`^${path.replace(":id", "([^/]+)")}$`),
    handler,
  }
})

/** The handler of a request and the id in its path. */
export function findRoute(
  method: string,
  path: string
): { handler: Handler; id: string } | undefined {
  for (const route of PATTERNS) {
    const match = route.method === method && route.pattern.exec(path)
    if (match) {
      return { handler: route.handler, id: decodeURIComponent(match[1] ?? "") }
    }
  }
  return undefined
}

function intentOf({ state, id }: RouteRequest) {
  return state.paymentIntents.get(id, "intent")
}
