import { Modules } from "@medusajs/framework/utils"
import { refuseShortages, toStockLines } from "./stock-lines"
import type { CheckContext, CheckedLine } from "./types"
import { refuseTooMany } from "./whole-quantity"

/**
 * For `addToCartWorkflow.hooks.validate`: what is added and what is in the cart, together.
 * Runs under the lock that core has on the cart.
 *
 * @throws {MedusaError} NOT_ALLOWED, code `insufficient_inventory`; INVALID_DATA
 *   when the lines of a variant come to more than a line may hold
 */
export async function checkAddedLines(
  { input, cart }: { input: { items?: CheckedLine[] }; cart: object },
  { container }: CheckContext
): Promise<void> {
  const added = toStockLines(input.items ?? [])
  const { id, sales_channel_id } = cart as {
    id: string
    sales_channel_id?: string | null
  }
  const present = await container
    .resolve(Modules.CART)
    .listLineItems(
      { cart_id: id },
      { select: ["id", "variant_id", "quantity"] }
    )
  const lines = [...toStockLines(present), ...added]
  const touched = added.map(({ variant_id }) => variant_id)
  refuseTooMany(lines, touched)
  await refuseShortages(container, { lines, sales_channel_id, touched })
}
