import type { MedusaContainer } from "@medusajs/framework/types"
import {
  linesShareStock,
  readShortages,
} from "../../../utils/checkout/read-stock"
import type { StockLine } from "../../../utils/checkout/shortages"
import { insufficientStock } from "../../../utils/checkout/stock-error"
import type { CheckedLine } from "./types"

/** The lines that take stock. */
export function toStockLines(lines: CheckedLine[]): StockLine[] {
  return lines.flatMap(({ variant_id, quantity }) =>
    variant_id ? [{ variant_id, quantity: Number(quantity ?? 1) }] : []
  )
}

/**
 * Refuses when the lines together take more than there is. Lines that share
 * nothing are left to core, which checks each of them itself.
 *
 * @throws {MedusaError} NOT_ALLOWED with core's code `insufficient_inventory`
 */
export async function refuseShortages(
  container: MedusaContainer,
  input: {
    lines: StockLine[]
    sales_channel_id: string | null | undefined
    touched: string[]
  }
): Promise<void> {
  if (
    !input.touched.length ||
    !(await linesShareStock(container, input.lines))
  ) {
    return
  }
  const shortages = await readShortages(container, input)
  if (shortages.length) {
    throw insufficientStock(shortages)
  }
}
