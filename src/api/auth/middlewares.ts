import {
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"
import { ResetPasswordRequest } from "@medusajs/medusa/api/auth/validators"
import { guardLogin } from "./guard-login"
import { guardRegistration } from "./guard-registration"
import {
  handleForgotPassword,
  throttleForgotPassword,
} from "./handle-forgot-password"
import { handlePasswordUpdate } from "./handle-password-update"
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
  {
    matcher: /^\/auth\/[^/]+\/[^/]+\/reset-password\/?$/i,
    methods: ["POST"],
    middlewares: [
      forEmailpass(validateAndTransformBody(ResetPasswordRequest)),
      forEmailpass(throttleForgotPassword),
      forEmailpass(handleForgotPassword),
    ],
  },
  {
    matcher: /^\/auth\/[^/]+\/[^/]+\/update\/?$/i,
    methods: ["POST"],
    middlewares: [forEmailpass(handlePasswordUpdate)],
  },
]
