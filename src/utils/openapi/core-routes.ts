import type { RouteDescription } from "../http/describe-route"
import { accountCoreRoutes } from "./core-routes/account"
import { cartCoreRoutes } from "./core-routes/cart"
import { catalogCoreRoutes } from "./core-routes/catalog"
import { orderCoreRoutes } from "./core-routes/order"
import { paymentCoreRoutes } from "./core-routes/payment"

/** Routes of Medusa's core that a shopper needs; documented here, served by Medusa. */
export const coreRoutes: RouteDescription[] = [
  ...accountCoreRoutes,
  ...catalogCoreRoutes,
  ...cartCoreRoutes,
  ...paymentCoreRoutes,
  ...orderCoreRoutes,
]
