import { z } from "@medusajs/framework/zod"

/** A customer, as core's `/store/customers/me` shows one. */
export const AccountCustomerSchema = z.looseObject({
  id: z.string(),
  email: z.string(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  phone: z.string().nullable(),
})

const AccountTokensSchema = z.object({
  access_token: z.string().describe("Bearer token of the next calls"),
  refresh_token: z
    .string()
    .describe("Good for one new pair at POST /store/auth/refresh"),
  expires_in: z
    .number()
    .int()
    .describe("Seconds that the access token is good for"),
})

/** Answer of register and login. */
export const StoreAccountSessionResponseSchema = z.object({
  customer: AccountCustomerSchema,
  access_token: AccountTokensSchema.shape.access_token.nullable(),
  refresh_token: AccountTokensSchema.shape.refresh_token.nullable(),
  expires_in: AccountTokensSchema.shape.expires_in.nullable(),
  verification_required: z
    .boolean()
    .describe(
      "The email has to be confirmed first: there are no tokens yet but `token`"
    ),
  verification: z
    .object({
      entity_id: z.string(),
      entity_type: z.string(),
      verified_at: z.string().nullable(),
    })
    .nullable()
    .optional(),
  mfa_required: z
    .literal(true)
    .optional()
    .describe("A second factor is missing; `mfa_challenge` says which"),
  mfa_challenge: z.looseObject({ id: z.string() }).optional(),
  token: z
    .string()
    .optional()
    .describe("Good only for making up for what is missing, at core's routes"),
})

export const StoreAccountTokensResponseSchema = AccountTokensSchema

export const AccountSuccessResponseSchema = z.object({
  success: z.literal(true),
})

const AccountSessionSchema = z.object({
  id: z.string(),
  created_at: z.string(),
  last_seen_at: z.string().describe("When it was last used, to about a minute"),
  user_agent: z.string().nullable(),
  ip: z.string().nullable(),
  current: z.boolean().describe("Whether it is the session that asks"),
})

export const StoreAccountSessionListResponseSchema = z.object({
  sessions: z.array(AccountSessionSchema),
  count: z.number().int(),
  offset: z.number().int(),
  limit: z.number().int(),
})

export const StoreAccountSessionDeleteResponseSchema = z.object({
  id: z.string(),
  object: z.literal("session"),
  deleted: z.literal(true),
})

export type StoreAccountSessionResponse = z.infer<
  typeof StoreAccountSessionResponseSchema
>
export type StoreAccountTokensResponse = z.infer<
  typeof StoreAccountTokensResponseSchema
>
export type AccountSuccessResponse = z.infer<
  typeof AccountSuccessResponseSchema
>
export type StoreAccountSessionListResponse = z.infer<
  typeof StoreAccountSessionListResponseSchema
>
export type StoreAccountSessionDeleteResponse = z.infer<
  typeof StoreAccountSessionDeleteResponseSchema
>
