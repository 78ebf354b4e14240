import { z } from "@medusajs/framework/zod"
import { StoreCreateCustomerAddress } from "@medusajs/medusa/api/store/customers/validators"
import { listQuery } from "../../../utils/http/list-query"

const name = z.string().trim().min(1).max(100)
const email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email({ error: "must be an email address" }).max(254))

/** What the password must be is the policy's to say. */
const newPassword = z.string().min(1)

export const StoreRegisterAccount = z.object({
  email,
  password: newPassword,
  first_name: name,
  last_name: name,
  phone: z.string().trim().min(1).max(40).optional(),
  address: StoreCreateCustomerAddress.strict().optional(),
})
export type StoreRegisterAccountType = z.infer<typeof StoreRegisterAccount>

export const StoreLoginAccount = z.object({
  email: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(1000),
})
export type StoreLoginAccountType = z.infer<typeof StoreLoginAccount>

export const StoreRefreshAccount = z.object({
  refresh_token: z.string().min(1).max(200),
})
export type StoreRefreshAccountType = z.infer<typeof StoreRefreshAccount>

export const StoreGetAccountSessionsParams = z.object({
  ...listQuery("-last_seen_at"),
  order: z
    .enum(["created_at", "-created_at", "last_seen_at", "-last_seen_at"])
    .optional()
    .default("-last_seen_at"),
})
