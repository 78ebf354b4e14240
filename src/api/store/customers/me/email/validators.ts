import { z } from "@medusajs/framework/zod"

export const StoreChangeEmail = z.object({
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  password: z.string().min(1).max(4096),
})
export type StoreChangeEmailType = z.infer<typeof StoreChangeEmail>
