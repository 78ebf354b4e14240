import { z } from "@medusajs/framework/zod"
import { AdminSecurityEventListResponseSchema } from "../../../types/http/account-data"
import { describeRoute } from "../../../utils/http/describe-route"

const several = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => [value].flat())
  .optional()

export type AdminGetSecurityEventsParamsType = z.infer<
  typeof AdminGetSecurityEventsParams
>
const AdminGetSecurityEventsParams = z.object({
  /** A whole email, the beginning of one, a whole network address, or the id of who it is about. */
  q: z.string().trim().min(1).max(320).optional(),
  kind: several,
  customer_id: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
})

export const adminSecurityEventsRoutes = [
  describeRoute({
    method: "GET",
    path: "/admin/security-events",
    feature: "account",
    summary: "List what happened to accounts, newest first",
    description:
      "Failed logins, resets, sessions that ended because a token was stolen, suspensions and more. `q` is an email or its beginning, a network address, or the id of who it is about; `kind` may be given several times.",
    auth: "admin",
    query: AdminGetSecurityEventsParams,
    responses: { 200: AdminSecurityEventListResponseSchema },
    example: {
      query: { kind: "login-failed", limit: 20 },
      response: {
        security_events: [
          {
            id: "acsec_01",
            kind: "login-failed",
            actor_type: "customer",
            actor_id: null,
            email: "ana@example.com",
            ip: "203.0.113.7",
            user_agent: "Mozilla/5.0",
            details: null,
            created_at: "2026-03-14T09:30:00.000Z",
          },
        ],
        count: 1,
        offset: 0,
        limit: 20,
      },
    },
  }),
]
