import { z } from "@medusajs/framework/zod"

export const StoreSubscribeNewsletter = z.object({
  email: z.email().max(254),
  /** Language of the mail that asks to confirm. */
  locale: z.string().min(2).max(35).optional(),
})
export type StoreSubscribeNewsletterType = z.infer<
  typeof StoreSubscribeNewsletter
>

export const StoreConfirmNewsletter = z.object({
  token: z.string().min(1).max(200),
})
export type StoreConfirmNewsletterType = z.infer<typeof StoreConfirmNewsletter>
