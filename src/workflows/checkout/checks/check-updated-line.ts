import { refuseShortages, toStockLines } from "./stock-lines"
import type { CheckContext, CheckedLine } from "./types"

/**
 * For `updateLineItemInCartWorkflow.hooks.validate`: the line with its new quantity
 * and the others, together. A line that shrinks or goes is never refused.
 *
 * @throws {MedusaError} NOT_ALLOWED, code `insufficient_inventory`
 */
export async function checkUpdatedLine(
  { input, cart }: { input: { item_id: string; update: object }; cart: object },
  { container }: CheckContext
): Promise<void> {
  const { quantity } = input.update as { quantity?: unknown }
  const { items = [], sales_channel_id } = cart as {
    items?: CheckedLine[]
    sales_channel_id?: string | null
  }
  const line = items.find(({ id }) => id === input.item_id)
  const grows = Number(quantity) > Number(line?.quantity)
  if (quantity === undefined || !line?.variant_id || !grows) {
    return
  }
  await refuseShortages(container, {
    lines: toStockLines(
      items.map((item) => (item === line ? { ...item, quantity } : item))
    ),
    sales_channel_id,
    touched: [line.variant_id],
  })
}
