import { AccountSuccessResponseSchema } from "../../../types/http/account"
import {
  AccountExportSchema,
  AdminAccountResponseSchema,
  AdminEndedSessionResponseSchema,
  AdminEndedSessionsResponseSchema,
} from "../../../types/http/account-data"
import { exampleAccountExport } from "../../../utils/account/example-export"
import { describeRoute } from "../../../utils/http/describe-route"
import { AdminEraseAccount, AdminSuspendAccount } from "./validators"

const feature = "account"
const auth = "admin" as const
const mayRead = [{ resource: "customer", operation: "read" }]
const mayUpdate = [{ resource: "customer", operation: "update" }]
const mayDelete = [{ resource: "customer", operation: "delete" }]

const account = {
  customer_id: "cus_01",
  has_account: true,
  suspended_at: null,
  suspension_reason: null,
  sessions: [
    {
      id: "acses_01",
      created_at: "2026-03-14T09:30:00.000Z",
      last_seen_at: "2026-03-14T10:02:00.000Z",
      user_agent: "Mozilla/5.0",
      ip: "203.0.113.7",
    },
  ],
}
const suspended = {
  ...account,
  suspended_at: "2026-03-14T10:05:00.000Z",
  suspension_reason: "Chargebacks",
  sessions: [],
}

export const adminCustomerAccountRoutes = [
  describeRoute({
    method: "GET",
    path: "/admin/customers/:id/account",
    feature,
    auth,
    policies: mayRead,
    summary: "Read whether a customer may log in, and where they are logged in",
    responses: { 200: AdminAccountResponseSchema },
    example: { response: { account } },
  }),
  describeRoute({
    method: "POST",
    path: "/admin/customers/:id/suspend",
    feature,
    auth,
    policies: mayUpdate,
    summary: "Suspend a customer",
    description:
      "They are logged out everywhere at once and cannot log in: with the right password they are told so (403), with a wrong one they learn nothing (401). Suspending again changes nothing. A guest has no account: 400.",
    body: AdminSuspendAccount,
    responses: { 200: AdminAccountResponseSchema },
    example: {
      body: { reason: "Chargebacks" },
      response: { account: suspended },
    },
  }),
  describeRoute({
    method: "POST",
    path: "/admin/customers/:id/reinstate",
    feature,
    auth,
    policies: mayUpdate,
    summary: "Let a suspended customer log in again",
    responses: { 200: AdminAccountResponseSchema },
    example: { response: { account: { ...account, sessions: [] } } },
  }),
  describeRoute({
    method: "POST",
    path: "/admin/customers/:id/verification",
    feature,
    auth,
    policies: mayUpdate,
    summary: "Mail a customer the link that verifies their address again",
    description:
      "An address that is verified already gets no mail. A guest, and who logs in another way, has nothing to verify: 400.",
    responses: { 200: AccountSuccessResponseSchema },
    example: { response: { success: true } },
  }),
  describeRoute({
    method: "DELETE",
    path: "/admin/customers/:id/sessions",
    feature,
    auth,
    policies: mayUpdate,
    summary: "Log a customer out everywhere",
    responses: { 200: AdminEndedSessionsResponseSchema },
    example: {
      response: { ids: ["acses_01"], object: "account_session", deleted: true },
    },
  }),
  describeRoute({
    method: "DELETE",
    path: "/admin/customers/:id/sessions/:session_id",
    feature,
    auth,
    policies: mayUpdate,
    summary: "End one session of a customer",
    responses: { 200: AdminEndedSessionResponseSchema },
    example: {
      response: { id: "acses_01", object: "account_session", deleted: true },
    },
  }),
  describeRoute({
    method: "GET",
    path: "/admin/customers/:id/export",
    feature,
    auth,
    policies: mayRead,
    summary: "Export everything the shop holds on a customer",
    responses: { 200: AccountExportSchema },
    example: { response: exampleAccountExport },
  }),
  describeRoute({
    method: "POST",
    path: "/admin/customers/:id/erase",
    feature,
    auth,
    policies: mayDelete,
    summary: "Erase a customer",
    description:
      "As the customer's own `DELETE /store/customers/me`; the email confirms that it is this customer. It cannot be undone.",
    body: AdminEraseAccount,
    responses: { 200: AccountSuccessResponseSchema },
    errors: {
      400: "The email is another one, or orders are not finished: the message names them",
    },
    example: {
      body: { email: "ana@example.com" },
      response: { success: true },
    },
  }),
]
