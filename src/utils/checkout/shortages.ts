/** One line of a cart, as far as stock is concerned. */
export type StockLine = { variant_id: string; quantity: number }

/** What one unit of a variant takes from the shelves. */
export type VariantNeeds = {
  id: string
  title: string
  manage_inventory: boolean
  allow_backorder: boolean
  parts: { inventory_item_id: string; required_quantity: number }[]
}

/** Units that can be sold now, by inventory item. */
export type Available = Map<string, number>

/** A variant of which a cart wants more than there is. */
export type Shortage = {
  variant_id: string
  title: string
  /** Units that the cart's lines of it ask for together. */
  wanted: number
  /** Units that the cart could have beside its other lines. */
  left: number
}

/** Whether lines of the cart take from the same shelf, which core checks line by line only. */
export function sharedItems(
  lines: StockLine[],
  needs: Pick<VariantNeeds, "id" | "parts">[]
): Set<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const line of lines) {
    const parts = needs.find(({ id }) => id === line.variant_id)?.parts ?? []
    for (const { inventory_item_id: item } of parts) {
      if (seen.has(item)) {
        shared.add(item)
      }
      seen.add(item)
    }
  }
  return shared
}

/**
 * Sums what the lines take from each inventory item, over the whole cart.
 *
 * @param touched the variants that are about to change; only what concerns them
 *   is reported, so that a line that has sold out does not block the others
 */
export function findShortages(
  lines: StockLine[],
  needs: VariantNeeds[],
  available: Available,
  touched: string[] = lines.map(({ variant_id }) => variant_id)
): Shortage[] {
  const wanted = sumByVariant(lines)
  const counted = needs.filter(isCounted)
  return counted.flatMap((variant) => {
    const units = wanted.get(variant.id) ?? 0
    if (!units || !touched.includes(variant.id)) {
      return []
    }
    const left = unitsLeft(variant, wanted, counted, available)
    return left < units
      ? [{ variant_id: variant.id, title: variant.title, wanted: units, left }]
      : []
  })
}

/** Units of a variant that a cart can hold beside its other variants; any number when nobody counts. */
export function unitsLeft(
  variant: VariantNeeds,
  wanted: Map<string, number>,
  needs: VariantNeeds[],
  available: Available
): number {
  if (!isCounted(variant)) {
    return Infinity
  }
  const room = variant.parts.map(({ inventory_item_id, required_quantity }) => {
    const others = needs
      .filter(({ id }) => id !== variant.id)
      .filter(isCounted)
      .flatMap(({ id, parts }) =>
        parts
          .filter((part) => part.inventory_item_id === inventory_item_id)
          .map((part) => part.required_quantity * (wanted.get(id) ?? 0))
      )
      .reduce((sum, units) => sum + units, 0)
    const free = (available.get(inventory_item_id) ?? 0) - others
    return Math.floor(free / required_quantity)
  })
  return Math.max(0, Math.min(Infinity, ...room))
}

/** Units that the lines ask for, by variant. */
export function sumByVariant(lines: StockLine[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { variant_id, quantity } of lines) {
    sums.set(variant_id, (sums.get(variant_id) ?? 0) + quantity)
  }
  return sums
}

function isCounted(variant: VariantNeeds): boolean {
  return (
    variant.manage_inventory &&
    !variant.allow_backorder &&
    variant.parts.length > 0
  )
}
