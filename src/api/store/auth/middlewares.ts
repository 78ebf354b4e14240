import {
  AccountSuccessResponseSchema,
  StoreAccountSessionDeleteResponseSchema,
  StoreAccountSessionListResponseSchema,
  StoreAccountSessionResponseSchema,
  StoreAccountTokensResponseSchema,
} from "../../../types/http/account"
import { describeRoute } from "../../../utils/http/describe-route"
import { noteFailedLogins } from "../../account/note-failed-logins"
import { guardLogin } from "../../auth/guard-login"
import { guardRegistration } from "../../auth/guard-registration"
import { exampleCustomer, exampleSession, exampleTokens } from "./examples"
import {
  StoreGetAccountSessionsParams,
  StoreLoginAccount,
  StoreRefreshAccount,
  StoreRegisterAccount,
} from "./validators"

const open = { feature: "account", auth: "none" as const }
const own = { feature: "account", auth: "customer" as const }
const credentials = {
  email: exampleCustomer.email,
  password: "correct horse battery staple",
}
const session = {
  customer: exampleCustomer,
  ...exampleTokens,
  verification_required: false,
}
const tooMany = "Too many attempts; `Retry-After` says in how many seconds"

export const storeAuthRoutes = [
  describeRoute({
    ...open,
    method: "POST",
    path: "/store/auth/register",
    summary: "Register a customer and log them in",
    description:
      "One call for what core does in three. A weak password answers 400 with every rule it breaks in `details`. The welcome mail follows.",
    body: StoreRegisterAccount,
    responses: { 201: StoreAccountSessionResponseSchema },
    errors: { 422: "The email has an account already", 429: tooMany },
    example: {
      body: { ...credentials, first_name: "Ana", last_name: "Molnar" },
      response: session,
    },
    middlewares: [guardRegistration],
  }),
  describeRoute({
    ...open,
    method: "POST",
    path: "/store/auth/login",
    summary: "Log a customer in with email and password",
    description:
      "Where the shop asks for a confirmed email, or the customer for a second factor, the tokens are null and `token` is good for core's routes that make up for it.",
    body: StoreLoginAccount,
    responses: { 200: StoreAccountSessionResponseSchema },
    errors: {
      401: "Wrong email or password",
      403: "The account is suspended",
      429: tooMany,
    },
    example: { body: credentials, response: session },
    middlewares: [noteFailedLogins, guardLogin],
  }),
  describeRoute({
    ...open,
    method: "POST",
    path: "/store/auth/refresh",
    summary: "Change a refresh token for a new pair",
    description:
      "A refresh token is good once. A spent one ends the whole session, because two have it; only the client that spent it may repeat the request for some seconds, as long as it has not used the new one, and gets the same refresh token again.",
    body: StoreRefreshAccount,
    responses: { 200: StoreAccountTokensResponseSchema },
    errors: {
      401: "Unknown, spent or expired, or its session is over: log in again",
    },
    example: {
      body: { refresh_token: exampleTokens.refresh_token },
      response: exampleTokens,
    },
  }),
  describeRoute({
    ...own,
    method: "POST",
    path: "/store/auth/logout",
    summary: "End this session",
    description:
      "Its access tokens, refresh tokens and cookie are dead at once, on core's routes as well.",
    responses: { 200: AccountSuccessResponseSchema },
    example: { response: { success: true } },
  }),
  describeRoute({
    ...own,
    method: "POST",
    path: "/store/auth/logout-all",
    summary: "End all my sessions, this one too",
    responses: { 200: AccountSuccessResponseSchema },
    example: { response: { success: true } },
  }),
  describeRoute({
    ...own,
    method: "GET",
    path: "/store/auth/sessions",
    summary: "List where I am logged in",
    query: StoreGetAccountSessionsParams,
    queryConfig: {
      defaults: ["id"],
      allowed: ["id", "created_at", "last_seen_at"],
      isList: true,
    },
    responses: { 200: StoreAccountSessionListResponseSchema },
    example: {
      response: { sessions: [exampleSession], count: 1, offset: 0, limit: 20 },
    },
  }),
  describeRoute({
    ...own,
    method: "DELETE",
    path: "/store/auth/sessions/:id",
    summary: "End one of my sessions",
    responses: { 200: StoreAccountSessionDeleteResponseSchema },
    example: {
      params: { id: exampleSession.id },
      response: { id: exampleSession.id, object: "session", deleted: true },
    },
  }),
]
