import {
  authenticate,
  type MiddlewareRoute,
  validateAndTransformBody,
} from "@medusajs/framework/http"
import {
  ResetPasswordRequest,
  VerificationConfirmRequest,
  VerificationRequest,
} from "@medusajs/medusa/api/auth/validators"
import {
  guardAdminCustomerEmail,
  guardNewCustomerEmail,
} from "./guard-customer-email"
import { guardLogin } from "./guard-login"
import { guardRegistration } from "./guard-registration"
import {
  handleForgotPassword,
  throttleForgotPassword,
} from "./handle-forgot-password"
import { handlePasswordUpdate } from "./handle-password-update"
import {
  handleVerificationConfirm,
  handleVerificationRequest,
  hideVerificationSecrets,
  throttleVerification,
} from "./handle-verification"
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
  { matcher: "/auth", middlewares: [hideVerificationSecrets] },
  {
    matcher: "/auth/verification/request",
    methods: ["POST"],
    middlewares: [
      authenticate("*", ["session", "bearer"], {
        allowUnregistered: true,
        requireMfa: false,
      }),
      validateAndTransformBody(VerificationRequest),
      throttleVerification,
      handleVerificationRequest,
    ],
  },
  {
    matcher: "/auth/verification/confirm",
    methods: ["POST"],
    middlewares: [
      authenticate("*", ["session", "bearer"], {
        allowUnregistered: true,
        allowUnauthenticated: true,
      }),
      validateAndTransformBody(VerificationConfirmRequest),
      handleVerificationConfirm,
    ],
  },
  {
    matcher: "/store/customers",
    methods: ["POST"],
    middlewares: [
      authenticate("customer", ["session", "bearer"], {
        allowUnregistered: true,
      }),
      guardNewCustomerEmail,
    ],
  },
  {
    matcher: "/admin/customers/:id",
    methods: ["POST"],
    middlewares: [guardAdminCustomerEmail],
  },
]
