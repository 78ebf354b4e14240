import type { MailOrder, MailProduct } from "../data"
import { sampleCup, sampleOrder } from "../sample-data"

/** Asks for a review after delivery; each product's `url` opens its review form. */
export type ReviewRequestData = {
  first_name?: string | null
  order?: MailOrder | null
  products: MailProduct[]
}

export const sample: ReviewRequestData = {
  first_name: "Ana",
  order: sampleOrder,
  products: [
    {
      title: "Stoneware cup",
      variant_title: "Sea blue",
      thumbnail: sampleCup,
      url: "/products/stoneware-cup?review=1",
    },
    { title: "Linen apron", url: "/products/linen-apron?review=1" },
  ],
}

export const minimal: ReviewRequestData = {
  products: [{ title: "Stoneware cup", url: "/products/stoneware-cup" }],
}
