import { MedusaError } from "@medusajs/framework/utils"
import { MAX_QUANTITY } from "../../../modules/checkout/constants"
import { type StockLine, sumByVariant } from "../../../utils/checkout/shortages"

/**
 * Refuses when one variant would be in the cart more often than a line may hold.
 *
 * @throws {MedusaError} INVALID_DATA
 */
export function refuseTooMany(lines: StockLine[], touched: string[]): void {
  const sums = sumByVariant(lines)
  if (touched.some((id) => (sums.get(id) ?? 0) > MAX_QUANTITY)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Field 'quantity': a cart holds at most ${MAX_QUANTITY} of one thing`
    )
  }
}
