import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { MAX_QUANTITY } from "../../../modules/checkout/constants"

type Body = { quantity?: unknown; items?: unknown }

/**
 * Refuses quantities that are not whole, or out of bounds, by the name of their field;
 * core would round 2.5 to 3. What is no number at all is core's to refuse.
 */
export function requireWholeQuantities(
  req: MedusaRequest,
  _: MedusaResponse,
  next: MedusaNextFunction
): void {
  const { quantity, items } = (req.body ?? {}) as Body
  // Changing a line to nothing removes it.
  const least = /\/line-items\/[^/]+\/?$/i.test(req.path) ? 0 : 1
  const fields: [string, unknown][] = [
    ["quantity", quantity],
    ...(Array.isArray(items) ? items : []).map(
      (item: Body | null, index): [string, unknown] => [
        `items, ${index}, quantity`,
        item?.quantity,
      ]
    ),
  ]
  const wrong = fields.find(
    ([, value]) => typeof value === "number" && !isWhole(value, least)
  )
  if (wrong) {
    return next(
      new MedusaError(
        MedusaError.Types.INVALID_DATA,
        `Invalid request: Value for field '${wrong[0]}' must be a whole number from ${least} to ${MAX_QUANTITY}`
      )
    )
  }
  next()
}

function isWhole(value: number, least: number): boolean {
  return Number.isInteger(value) && value >= least && value <= MAX_QUANTITY
}
