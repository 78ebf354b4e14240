import type { MiddlewareRoute } from "@medusajs/framework/http"
import { retrieveTransformQueryConfig } from "@medusajs/medusa/api/store/carts/query-config"
import { StoreGetCartsCart } from "@medusajs/medusa/api/store/carts/validators"
import {
  StoreCheckoutCartResponseSchema,
  StoreCheckoutDeleteResponseSchema,
} from "../../../types/http/checkout"
import { exampleCart } from "../../../utils/checkout/examples"
import {
  type DescribedRoute,
  describeRoute,
} from "../../../utils/http/describe-route"
import { createCartRoute } from "../../../utils/openapi/core-routes/cart"
import { explainRefusals } from "./explain-refusals"
import {
  guardCart,
  idInPath,
  idInRequest,
  idOfPaymentCollection,
  refuseCompleted,
} from "./guard-cart"
import { separateGuest } from "./separate-guest"
import { takeTurns } from "./take-turns"
import { requireWholeQuantities } from "./whole-quantities"

/** In one process; fewer than it has database connections. */
const COMPLETIONS_AT_ONCE = 8

const own = { feature: "checkout", auth: "customer?" as const }
const params = { id: exampleCart.id }

export const storeCartsRoutes: DescribedRoute[] = [
  // Core's validators stay where they are; only the handler is ours.
  {
    matcher: createCartRoute.path,
    methods: ["POST"],
    middlewares: [],
    description: createCartRoute,
  },
  describeRoute({
    ...own,
    method: "DELETE",
    path: "/store/carts/:id",
    summary: "Delete a cart",
    description:
      "What was begun to pay for it is canceled at the provider. A cart that became an order is refused, and one whose payment has been made.",
    responses: { 200: StoreCheckoutDeleteResponseSchema },
    example: {
      params,
      response: { id: exampleCart.id, object: "cart", deleted: true },
    },
  }),
  describeRoute({
    ...own,
    method: "DELETE",
    path: "/store/carts/:id/line-items",
    summary: "Empty a cart",
    description: "Every line and every promotion goes; the cart stays.",
    query: StoreGetCartsCart,
    queryConfig: retrieveTransformQueryConfig,
    responses: { 200: StoreCheckoutCartResponseSchema },
    example: {
      params,
      response: { cart: { ...exampleCart, items: [], total: 0 } },
    },
  }),
]

/**
 * What stands before core's routes that take a cart. By expressions, because those
 * run before core's own validators, whatever route of the cart is asked for; Express
 * ignores the case of a path, and so do they.
 */
export const cartGuards: MiddlewareRoute[] = [
  {
    matcher: /^\/store\/carts\/([^/]+)(?:\/.*)?$/i,
    methods: ["GET"],
    middlewares: [guardCart(idInPath)],
  },
  {
    matcher: /^\/store\/carts\/([^/]+)(?:\/.*)?$/i,
    methods: ["POST", "DELETE"],
    middlewares: [guardCart(idInPath), refuseCompleted],
  },
  {
    matcher: /^\/store\/carts\/[^/]+\/?$/i,
    methods: ["POST"],
    middlewares: [separateGuest],
  },
  {
    matcher: /^\/store\/carts(?:\/[^/]+\/line-items(?:\/[^/]+)?)?\/?$/i,
    methods: ["POST"],
    middlewares: [requireWholeQuantities, explainRefusals],
  },
  {
    matcher: /^\/store\/carts\/[^/]+\/complete\/?$/i,
    methods: ["POST"],
    middlewares: [takeTurns(COMPLETIONS_AT_ONCE), explainRefusals],
  },
  {
    matcher: /^\/store\/payment-collections(?:\/([^/]+)(?:\/.*)?)?\/?$/i,
    methods: ["GET", "POST", "DELETE"],
    middlewares: [guardCart(idOfPaymentCollection)],
  },
  {
    matcher: /^\/store\/shipping-options(?:\/.*)?$/i,
    methods: ["GET", "POST"],
    middlewares: [guardCart(idInRequest)],
  },
]
