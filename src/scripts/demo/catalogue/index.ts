import { CLOTHING } from "./clothing"
import { HOME } from "./home"
import { KITCHEN } from "./kitchen"
import { OUTDOORS } from "./outdoors"
import { PAPER_AND_PANTRY } from "./paper-and-pantry"
import type { DemoProduct } from "./types"

export { CATEGORIES, COLLECTIONS, type DemoCategory } from "./categories"
export type { DemoProduct } from "./types"

/** Everything Harbour & Pine sells. */
export const PRODUCTS: DemoProduct[] = [
  ...KITCHEN,
  ...HOME,
  ...OUTDOORS,
  ...CLOTHING,
  ...PAPER_AND_PANTRY,
]
