import type { BigNumberInput } from "@medusajs/framework/types"
import { defaultCurrencies, MathBN } from "@medusajs/framework/utils"

/** Places after the point that amounts of a currency have: 2 for EUR, 0 for JPY. */
export function currencyDecimals(currencyCode: string): number {
  const known: Record<string, { decimal_digits: number } | undefined> =
    defaultCurrencies
  return known[currencyCode.toUpperCase()]?.decimal_digits ?? 2
}

/** An amount as a whole number of the currency's smallest units, rounded. */
export function toMinorUnits(amount: BigNumberInput, decimals: number): number {
  return MathBN.convert(MathBN.mult(amount, 10 ** decimals), 0).toNumber()
}

/** The amount that so many smallest units are. */
export function fromMinorUnits(units: number, decimals: number): number {
  return MathBN.div(units, 10 ** decimals).toNumber()
}

/**
 * Rounds amounts to whole smallest units such that they still add up to their
 * rounded sum: what is lost goes to those that lost most.
 */
export function roundTogether(
  amounts: BigNumberInput[],
  decimals: number
): number[] {
  const exact = amounts.map((amount) => MathBN.mult(amount, 10 ** decimals))
  const rounded = exact.map((amount) => Math.floor(amount.toNumber()))
  const sum = toMinorUnits(MathBN.sum(0, ...amounts), decimals)
  const missing = sum - rounded.reduce((total, units) => total + units, 0)
  const byLoss = exact
    .map((amount, index) => ({
      index,
      loss: MathBN.sub(amount, rounded[index]).toNumber(),
    }))
    .sort((a, b) => b.loss - a.loss || a.index - b.index)
  for (const { index } of byLoss.slice(0, missing)) {
    rounded[index] += 1
  }
  return rounded
}
