import type { MiddlewareRoute } from "@medusajs/framework/http"
import { guardLogin } from "./guard-login"
import { guardRegistration } from "./guard-registration"
import { forEmailpass } from "./request"

/**
 * What guards core's own doors, for every kind of actor. Expressions run before
 * core's matchers with parameters, one of which spends the token of a reset.
 */
export const authRoutes: MiddlewareRoute[] = [
  {
    // Core answers GET with a body as well.
    matcher: /^\/auth\/[^/]+\/[^/]+\/?$/i,
    methods: ["GET", "POST"],
    middlewares: [forEmailpass(guardLogin)],
  },
  {
    matcher: /^\/auth\/[^/]+\/[^/]+\/register\/?$/i,
    methods: ["POST"],
    middlewares: [forEmailpass(guardRegistration)],
  },
]
