import { z } from "@medusajs/framework/zod"

/** Carts, from the first item to the order. */
export const CheckoutOptionsSchema = z
  .strictObject({
    /**
     * Take core's cart hooks for the stock checks. Medusa allows one handler a
     * hook, so a store that has its own sets this to false and calls the checks
     * (`medusa-shopkeeper/workflows`) from there. @default true
     */
    registerHooks: z.boolean().default(true),
  })
  .prefault({})

export type CheckoutOptions = z.infer<typeof CheckoutOptionsSchema>
