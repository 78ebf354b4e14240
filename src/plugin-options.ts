import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { AccountOptionsSchema } from "./options/account"
import { CheckoutOptionsSchema } from "./options/checkout"
import { InvoiceOptionsSchema } from "./options/invoice"
import { MailOptionsSchema } from "./options/mail"
import { PaymentOptionsSchema } from "./options/payment"
import { OrderOptionsSchema } from "./options/order"
import { ProductReviewOptionsSchema } from "./options/product-review"
import { RefundRequestOptionsSchema } from "./options/refund-request"
import { ShopOptionsSchema } from "./options/shop"
import { WishlistOptionsSchema } from "./options/wishlist"

/**
 * Every option of Shopkeeper, one key a feature. Each feature documents its own
 * fields in `src/options/<feature>.ts`; nothing is required.
 */
export const PluginOptionsSchema = z.strictObject({
  shop: ShopOptionsSchema,
  account: AccountOptionsSchema,
  mail: MailOptionsSchema,
  order: OrderOptionsSchema,
  checkout: CheckoutOptionsSchema,
  wishlist: WishlistOptionsSchema,
  productReview: ProductReviewOptionsSchema,
  refundRequest: RefundRequestOptionsSchema,
  payment: PaymentOptionsSchema,
  invoice: InvoiceOptionsSchema,
})

/** What a store writes under `plugins: [{ resolve: "medusa-shopkeeper", options }]`. */
export type PluginOptionsInput = z.input<typeof PluginOptionsSchema>

/** The options with every default filled in, as the code reads them. */
export type PluginOptions = z.output<typeof PluginOptionsSchema>

/**
 * Checks the options and fills in the defaults.
 *
 * @param input what the host wrote; Medusa adds its own `database` when it loads
 *   a module to migrate it
 * @throws {MedusaError} one sentence that names each bad option and what it must be
 */
export function parsePluginOptions(input: unknown): PluginOptions {
  const { database: _, ...options } = (input ?? {}) as Record<string, unknown>
  const result = PluginOptionsSchema.safeParse(options)
  if (result.success) {
    return result.data
  }
  const faults = result.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map(
          (key) => `\`${[...issue.path, key].join(".")}\` is not an option`
        )
      : [`\`${issue.path.join(".")}\`: ${issue.message}`]
  )
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `medusa-shopkeeper cannot start with these options: ${faults.join("; ")}`
  )
}
