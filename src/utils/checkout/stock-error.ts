import { MedusaError } from "@medusajs/framework/utils"
import type { Shortage } from "./shortages"

/** Core's refusal for want of stock, with a sentence that names what and how many are left. */
export function insufficientStock(shortages: Shortage[]): MedusaError {
  const sentences = shortages.map(({ title, left, wanted }) =>
    left
      ? `Only ${left} of “${title}” left, the cart asks for ${wanted}`
      : `“${title}” is sold out, the cart asks for ${wanted}`
  )
  return stockError(sentences.join("; "))
}

/** The units went to somebody else between the check and the reservation. */
export function soldMeanwhile(): MedusaError {
  return stockError(
    "Somebody else bought the last of it in this moment: read the cart again"
  )
}

function stockError(message: string): MedusaError {
  return new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    message,
    MedusaError.Codes.INSUFFICIENT_INVENTORY
  )
}
