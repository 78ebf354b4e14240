import { z } from "@medusajs/framework/zod"

const rows = z.array(z.looseObject({}))

/** Everything that the shop holds on a customer, by what it is. */
export const AccountExportSchema = z.looseObject({
  exported_at: z.string(),
  profile: z.looseObject({ id: z.string(), email: z.string() }),
  addresses: rows,
  payment_accounts: rows,
  sign_ins: rows,
  sessions: rows,
  security_events: rows,
  suspension: z.looseObject({}).nullable(),
  orders: rows,
  carts: rows,
  reviews: rows,
  review_votes: rows,
  review_reports: rows,
  wishlists: rows,
  refund_requests: rows,
  documents: rows,
  mails: rows,
  email_preferences: rows,
})
export type AccountExport = z.infer<typeof AccountExportSchema>

const AdminAccountSchema = z.object({
  customer_id: z.string(),
  /** False: a guest, who has nothing to log in to. */
  has_account: z.boolean(),
  /** Set while the customer may not log in. */
  suspended_at: z.string().nullable(),
  suspension_reason: z.string().nullable(),
  /** Live ones, the last seen first; at most a hundred. */
  sessions: z.array(
    z.object({
      id: z.string(),
      created_at: z.string(),
      last_seen_at: z.string(),
      user_agent: z.string().nullable(),
      ip: z.string().nullable(),
    })
  ),
})
export const AdminAccountResponseSchema = z.object({
  account: AdminAccountSchema,
})
export type AdminAccountResponse = z.infer<typeof AdminAccountResponseSchema>

export const AdminEndedSessionsResponseSchema = z.object({
  ids: z.array(z.string()),
  object: z.literal("account_session"),
  deleted: z.literal(true),
})

export const AdminEndedSessionResponseSchema = z.object({
  id: z.string(),
  object: z.literal("account_session"),
  deleted: z.literal(true),
})

const SecurityEventSchema = z.object({
  id: z.string(),
  kind: z.string(),
  actor_type: z.string().nullable(),
  actor_id: z.string().nullable(),
  email: z.string().nullable(),
  ip: z.string().nullable(),
  user_agent: z.string().nullable(),
  details: z.looseObject({}).nullable(),
  created_at: z.string(),
})
export type AdminSecurityEvent = z.infer<typeof SecurityEventSchema>

export const AdminSecurityEventListResponseSchema = z.object({
  security_events: z.array(SecurityEventSchema),
  count: z.number().int(),
  offset: z.number().int(),
  limit: z.number().int(),
})
export type AdminSecurityEventListResponse = z.infer<
  typeof AdminSecurityEventListResponseSchema
>
