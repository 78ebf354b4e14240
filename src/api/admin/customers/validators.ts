import { z } from "@medusajs/framework/zod"

export type AdminSuspendAccountType = z.infer<typeof AdminSuspendAccount>
export const AdminSuspendAccount = z.object({
  /** For the admins; the customer is not told. */
  reason: z.string().trim().min(1).max(1000).optional(),
})

export type AdminEraseAccountType = z.infer<typeof AdminEraseAccount>
export const AdminEraseAccount = z.object({
  /** The customer's email, to confirm that it is this one. */
  email: z.string().min(1).max(320),
})
