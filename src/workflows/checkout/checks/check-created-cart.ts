import { refuseShortages, toStockLines } from "./stock-lines"
import type { CheckContext, CheckedLine } from "./types"

/**
 * For `createCartWorkflow.hooks.validate`: the lines that a cart begins with, together.
 *
 * @throws {MedusaError} NOT_ALLOWED, code `insufficient_inventory`
 */
export async function checkCreatedCart(
  { cart }: { cart: object },
  { container }: CheckContext
): Promise<void> {
  const { items, sales_channel_id } = cart as {
    items?: CheckedLine[]
    sales_channel_id?: string | null
  }
  const lines = toStockLines(items ?? [])
  await refuseShortages(container, {
    lines,
    sales_channel_id,
    touched: lines.map(({ variant_id }) => variant_id),
  })
}
