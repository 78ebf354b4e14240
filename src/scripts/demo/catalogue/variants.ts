import { createHash } from "node:crypto"
import type { DemoProduct, Price, Stock } from "./types"

export type DemoVariant = {
  title: string
  sku: string
  options: Record<string, string>
  price: Price
  stock: Stock
}

/** The variants of a product: the combinations of its options. */
export function variantsOf(product: DemoProduct): DemoVariant[] {
  const combinations = Object.entries(product.options).reduce<
    Record<string, string>[]
  >(
    (found, [option, values]) =>
      found.flatMap((combination) =>
        values.map((value) => ({ ...combination, [option]: value }))
      ),
    [{}]
  )
  return combinations.map((options) => {
    const values = Object.values(options)
    const title = values.join(" / ")
    const sku = [product.code, ...values.map(abbreviate)].join("-")
    return {
      title,
      sku,
      options,
      price: priceOf(product, values),
      stock: product.stock?.[title] ?? usualStock(sku),
    }
  })
}

function priceOf(product: DemoProduct, values: string[]): Price {
  return values.reduce<Price>(
    ([eur, usd], value) => {
      const [moreEur, moreUsd] = product.surcharges?.[value] ?? [0, 0]
      return [eur + moreEur, usd + moreUsd]
    },
    [...product.price]
  )
}

function abbreviate(value: string): string {
  const letters = value.toUpperCase().replace(/[^A-Z0-9]/g, "")
  return letters.length > 4 && !/\d/.test(letters)
    ? letters.slice(0, 4)
    : letters
}

/** Between 12 and 91, always the same for one SKU. */
function usualStock(sku: string): number {
  return 12 + (createHash("sha256").update(sku).digest()[0] % 80)
}
