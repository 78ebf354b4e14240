import { AccountSuccessResponseSchema } from "../../../types/http/account"
import { describeRoute } from "../../../utils/http/describe-route"

const own = {
  method: "POST" as const,
  feature: "account",
  auth: "admin" as const,
  // Whatever their role: everybody may leave.
  policies: [],
  responses: { 200: AccountSuccessResponseSchema },
  errors: { 400: "Asked with a secret API key, which has no session" },
  example: { response: { success: true } },
}

export const adminAuthRoutes = [
  describeRoute({
    ...own,
    path: "/admin/auth/logout",
    summary: "End this session of mine",
  }),
  describeRoute({
    ...own,
    path: "/admin/auth/logout-all",
    summary: "End all my sessions, this one too",
  }),
]
