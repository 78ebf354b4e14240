import type { Colour } from "../pictures/colours"
import type { Motif } from "../pictures/motifs"

/** What something costs, in euros and in dollars. */
export type Price = [eur: number, usd: number]

/** Units in the warehouse; `backorder` sells beyond them, `unmanaged` is not counted. */
export type Stock = number | "backorder" | "unmanaged"

/** A product of the demo shop; its variants are the combinations of its options. */
export type DemoProduct = {
  handle: string
  /** Begins the SKUs. */
  code: string
  title: string
  subtitle: string
  description: string
  categories: string[]
  type: string
  collection?: string
  tags: string[]
  material?: string
  /** ISO country where it is made. */
  origin?: string
  /** Grams. */
  weight: number
  /** Titles and values; an option "Colour" also paints the pictures. */
  options: Record<string, string[]>
  price: Price
  /** Added to the price for a value of an option. */
  surcharges?: Record<string, Price>
  /** By the variant's title; the others get a stock of their own. */
  stock?: Record<string, Stock>
  picture: Motif
  /** Of a product that comes in one colour. */
  colour?: Colour
  /** A close-up beside the main picture. */
  detail?: boolean
}
