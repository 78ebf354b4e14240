import { SuccessResponseSchema } from "../../../../../types/http/mail"
import { requireOwnPassword } from "../../../../../utils/account/own-password"
import { describeRoute } from "../../../../../utils/http/describe-route"
import { throttleRequests } from "../../../../../utils/http/throttle"
import { StoreChangeEmail } from "./validators"

export const storeCustomerEmailRoutes = [
  describeRoute({
    method: "POST",
    path: "/store/customers/me/email",
    feature: "account",
    summary: "Ask for another email address",
    description:
      "A mail goes to the new address, and `POST /store/auth/verify-email` with its token makes the change; the old address is told at once. The answer is the same when the new address has an account already: then its mailbox says so.",
    auth: "customer",
    body: StoreChangeEmail,
    middlewares: [
      requireOwnPassword("password"),
      throttleRequests({ name: "email-change" }),
    ],
    responses: { 202: SuccessResponseSchema },
    errors: {
      400: "Malformed, or the password is wrong",
      429: "Too many wrong passwords or requests; `Retry-After` says when to try again",
    },
    example: {
      body: {
        email: "ana.molnar@example.com",
        password: "velvet otter lantern 42",
      },
      response: { success: true },
    },
  }),
]
