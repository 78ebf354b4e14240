import { SuccessResponseSchema } from "../../../types/http/mail"
import { requireOwnPassword } from "../../../utils/account/own-password"
import { describeRoute } from "../../../utils/http/describe-route"
import { throttleRequests } from "../../../utils/http/throttle"
import {
  StoreChangePassword,
  StoreForgotPassword,
  StoreResetPassword,
} from "./password-validators"

const feature = "account"
const PASSWORD = "velvet otter lantern 42"
const POLICY =
  "A password has 8 to 128 characters, is hard to guess and does not rest on the email, the names or the shop; what is refused answers `details: [{rule, message}]`, `rule` being `too_short`, `too_long`, `too_weak` or `contains_personal`."
const weak = `Malformed, or a password that is too easy to guess. ${POLICY}`

export const storeAuthPasswordRoutes = [
  describeRoute({
    method: "POST",
    path: "/store/auth/forgot-password",
    feature,
    summary: "Ask for the mail with the link that sets a new password",
    description:
      "The answer, and the time it takes, is the same whether anybody has that email or not.",
    auth: "none",
    body: StoreForgotPassword,
    middlewares: [throttleRequests({ name: "forgot-password" })],
    responses: { 202: SuccessResponseSchema },
    errors: { 429: "Asked too often; `Retry-After` says when to try again" },
    example: {
      body: { email: "ana@example.com" },
      response: { success: true },
    },
  }),
  describeRoute({
    method: "POST",
    path: "/store/auth/reset-password",
    feature,
    summary: "Set a new password with the token of the reset mail",
    description: `The token works once, here or on core's update route. Every session of the account ends, and a mail tells of it. ${POLICY} A password that is refused does not spend the token.`,
    auth: "none",
    body: StoreResetPassword,
    responses: { 200: SuccessResponseSchema },
    errors: {
      400: weak,
      401: "The token is not good, no longer, or spent",
    },
    example: {
      body: { token: "eyJhbGciOiJIUzI1NiJ9.eyJwdXIi…", password: PASSWORD },
      response: { success: true },
    },
  }),
  describeRoute({
    method: "POST",
    path: "/store/auth/change-password",
    feature,
    summary: "Change my password",
    description: `The other sessions of the account end, and a mail tells of it. ${POLICY}`,
    auth: "customer",
    body: StoreChangePassword,
    middlewares: [requireOwnPassword("current_password")],
    responses: { 200: SuccessResponseSchema },
    errors: {
      400: `The current password is wrong, or: ${weak}`,
      429: "Too many wrong passwords; `Retry-After` says when to try again",
    },
    example: {
      body: {
        current_password: "correct horse battery staple",
        password: PASSWORD,
      },
      response: { success: true },
    },
  }),
]
