import type { BigNumberInput } from "@medusajs/framework/types"
import { defaultCurrencies, MathBN } from "@medusajs/framework/utils"

/** Digits behind the point of a currency; 2 for one that Medusa does not know. */
export function currencyDecimals(currencyCode: string): number {
  return defaultCurrencies[currencyCode.toUpperCase()]?.decimal_digits ?? 2
}

/** An exact amount as whole cents, rounded half away from zero. */
export function toMinor(amount: unknown, decimals: number): number {
  const exact = MathBN.convert((amount ?? 0) as BigNumberInput)
  return exact.shiftedBy(decimals).decimalPlaces(0, 4).toNumber()
}

/** Whole cents as a decimal number. */
export function fromMinor(minor: number, decimals: number): number {
  return Number((minor / 10 ** decimals).toFixed(decimals))
}

/** Adds decimal amounts without the dust of binary fractions. */
export function sumAmounts(amounts: number[], decimals: number): number {
  const minor = amounts.reduce(
    (sum, amount) => sum + Math.round(amount * 10 ** decimals),
    0
  )
  return fromMinor(minor, decimals)
}

/**
 * Splits whole cents in proportion to weights, so that the parts add up exactly:
 * each is rounded with what the ones before it left over.
 */
export function splitMinor(amount: number, weights: number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  let seen = 0
  let given = 0
  return weights.map((weight) => {
    seen += weight
    const until =
      whole === 0
        ? 0
        : seen === whole
          ? amount
          : Number(
              (BigInt(amount) * BigInt(seen) * 2n + BigInt(whole)) /
                (BigInt(whole) * 2n)
            )
    const part = until - given
    given = until
    return part
  })
}
