import { z } from "@medusajs/framework/zod"

/** Core's cart, as `GET /store/carts/:id` answers it. */
const CartSchema = z.looseObject({
  id: z.string(),
  currency_code: z.string(),
  region_id: z.string().nullish(),
  email: z.string().nullish(),
  items: z
    .array(z.looseObject({ id: z.string(), quantity: z.number() }))
    .optional(),
  total: z.number().optional(),
})

export const StoreCheckoutCartResponseSchema = z.object({ cart: CartSchema })

export const StoreCheckoutMergeResponseSchema = z.object({
  cart: CartSchema,
  /** Variants of which less came along than both carts asked for. */
  adjusted: z.array(
    z.object({
      variant_id: z.string(),
      /** What both carts asked for together. */
      requested: z.number().int(),
      /** What the cart holds now. */
      quantity: z.number().int(),
    })
  ),
})

export const StoreCheckoutDeleteResponseSchema = z.object({
  id: z.string(),
  object: z.literal("cart"),
  deleted: z.literal(true),
})

export type StoreCheckoutCartResponse = z.infer<
  typeof StoreCheckoutCartResponseSchema
>
export type StoreCheckoutMergeResponse = z.infer<
  typeof StoreCheckoutMergeResponseSchema
>
export type StoreCheckoutDeleteResponse = z.infer<
  typeof StoreCheckoutDeleteResponseSchema
>
