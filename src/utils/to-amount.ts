import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"

/** A number out of whatever Medusa answers for an amount or a quantity; nothing is 0. */
export function toAmount(value: unknown): number {
  return value === undefined || value === null
    ? 0
    : MathBN.convert(value as BigNumberInput).toNumber()
}
