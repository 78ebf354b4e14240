import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { StoreVerifyEmailResponseSchema } from "../../../../types/http/account-email"
import { SuccessResponseSchema } from "../../../../types/http/mail"
import { describeRoute } from "../../../../utils/http/describe-route"
import { throttleRequests } from "../../../../utils/http/throttle"
import {
  StoreResendVerification,
  type StoreResendVerificationType,
  StoreVerifyEmail,
} from "../password-validators"

const feature = "account"

export const storeVerifyEmailRoutes = [
  describeRoute({
    method: "POST",
    path: "/store/auth/verify-email",
    feature,
    summary: "Confirm an email address with the token of a mail",
    description:
      "The token of a welcome or verification mail verifies the address; the token of a change of email gives the customer the new one, after which their other sessions end and the old address is told.",
    auth: "customer?",
    body: StoreVerifyEmail,
    responses: { 200: StoreVerifyEmailResponseSchema },
    errors: { 400: "The token is not good, no longer, or used" },
    example: {
      body: { token: "1Vn0b3v2c5x8…" },
      response: {
        success: true,
        customer: {
          id: "cus_01M7Y0WPQ23NE5NPWCBTC15A2G",
          email: "ana@example.com",
          first_name: "Ana",
          last_name: "Molnar",
          phone: null,
          has_account: true,
        },
      },
    },
  }),
  describeRoute({
    method: "POST",
    path: "/store/auth/verify-email/resend",
    feature,
    summary: "Ask again for the mail that verifies an address",
    description:
      "Of `email`, or of who is signed in. The answer, and the time it takes, is the same whether anybody has that email or not; an address that is verified already gets no mail.",
    auth: "customer?",
    body: StoreResendVerification,
    middlewares: [
      throttleRequests({
        name: "verify-email",
        account: (req) =>
          (req.validatedBody as StoreResendVerificationType).email ??
          (req as AuthenticatedMedusaRequest).auth_context?.auth_identity_id,
      }),
    ],
    responses: { 202: SuccessResponseSchema },
    errors: { 429: "Asked too often; `Retry-After` says when to try again" },
    example: {
      body: { email: "ana@example.com" },
      response: { success: true },
    },
  }),
]
