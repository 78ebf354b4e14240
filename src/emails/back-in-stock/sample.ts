import type { MailProduct } from "../data"
import { sampleCup } from "../sample-data"

/** Tells a shopper who asked that a product can be bought again. */
export type BackInStockData = {
  first_name?: string | null
  product: MailProduct
  price?: number | null
  currency_code?: string | null
  /** What else of their wishes is back. */
  others?: (MailProduct & {
    price?: number | null
    currency_code?: string | null
  })[]
}

export const sample: BackInStockData = {
  first_name: "Ana",
  product: {
    title: "Stoneware cup",
    variant_title: "Sea blue",
    thumbnail: sampleCup,
    url: "/products/stoneware-cup",
  },
  price: 24.95,
  currency_code: "eur",
  others: [
    {
      title: "Oak cutting board",
      url: "/products/oak-cutting-board",
      price: 49.5,
      currency_code: "eur",
    },
  ],
}

export const minimal: BackInStockData = {
  product: { title: "Stoneware cup", url: "/products/stoneware-cup" },
}
