import { z } from "@medusajs/framework/zod"

export const StoreUpdateEmailPreferences = z.object({
  marketing: z.boolean().optional(),
  restock: z.boolean().optional(),
  reviews: z.boolean().optional(),
})
export type StoreUpdateEmailPreferencesType = z.infer<
  typeof StoreUpdateEmailPreferences
>
