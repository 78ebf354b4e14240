import type { MailProduct } from "../data"
import { sampleApron } from "../sample-data"

/** Tells a shopper that wished-for products cost less now. */
export type PriceDropData = {
  first_name?: string | null
  products: (MailProduct & {
    old_price?: number | null
    new_price: number
    currency_code: string
  })[]
}

export const sample: PriceDropData = {
  first_name: "Ana",
  products: [
    {
      title: "Linen apron",
      variant_title: "Natural",
      thumbnail: sampleApron,
      url: "/products/linen-apron",
      old_price: 48,
      new_price: 36,
      currency_code: "eur",
    },
    {
      title: "Oak cutting board",
      url: "/products/oak-cutting-board",
      old_price: 59,
      new_price: 49.5,
      currency_code: "eur",
    },
  ],
}

export const minimal: PriceDropData = {
  products: [
    {
      title: "Linen apron",
      url: "/products/linen-apron",
      new_price: 36,
      currency_code: "usd",
    },
  ],
}
