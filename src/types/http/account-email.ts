import { z } from "@medusajs/framework/zod"

/** The customer whose address was verified or changed. */
const VerifiedCustomerSchema = z.object({
  id: z.string(),
  email: z.string(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  phone: z.string().nullable(),
  has_account: z.boolean(),
})

export const StoreVerifyEmailResponseSchema = z.object({
  success: z.literal(true),
  customer: VerifiedCustomerSchema.nullable().describe(
    "Null between registering an email and making its customer"
  ),
})
export type StoreVerifyEmailResponse = z.infer<
  typeof StoreVerifyEmailResponseSchema
>
