import type { Available, VariantNeeds } from "./shortages"

/** A variant with its stock, as core's queries for carts answer it. */
export type VariantRecord = {
  id: string
  title?: string | null
  manage_inventory?: boolean | null
  allow_backorder?: boolean | null
  product?: { title?: string | null } | null
  inventory_items?:
    | ({
        inventory_item_id: string
        required_quantity: number
        inventory?: { location_levels?: LevelRecord[] | null } | null
      } | null)[]
    | null
}

type LevelRecord = {
  location_id: string
  stocked_quantity: number
  reserved_quantity: number
  stock_locations?:
    ({ sales_channels?: ({ id: string } | null)[] | null } | null)[] | null
}

/** The fields that make a `VariantRecord`. */
export const VARIANT_STOCK_FIELDS = [
  "id",
  "title",
  "manage_inventory",
  "allow_backorder",
  "product.title",
  "inventory_items.inventory_item_id",
  "inventory_items.required_quantity",
  "inventory_items.inventory.location_levels.location_id",
  "inventory_items.inventory.location_levels.stocked_quantity",
  "inventory_items.inventory.location_levels.reserved_quantity",
  "inventory_items.inventory.location_levels.stock_locations.sales_channels.id",
]

/** One shelf: an inventory item at a location that serves the sales channel. */
export type Shelf = {
  inventory_item_id: string
  location_id: string
  free: number
}

/** What one unit of the variant takes. */
export function toNeeds(record: VariantRecord): VariantNeeds {
  return {
    id: record.id,
    title: record.product?.title ?? record.title ?? record.id,
    manage_inventory: Boolean(record.manage_inventory),
    allow_backorder: Boolean(record.allow_backorder),
    parts: (record.inventory_items ?? []).flatMap((link) =>
      link
        ? [
            {
              inventory_item_id: link.inventory_item_id,
              required_quantity: Number(link.required_quantity),
            },
          ]
        : []
    ),
  }
}

/** The shelves of these variants that serve a sales channel, each once. */
export function toShelves(
  records: VariantRecord[],
  salesChannelId: string | null | undefined
): Shelf[] {
  const shelves = new Map<string, Shelf>()
  for (const link of records.flatMap(
    (record) => record.inventory_items ?? []
  )) {
    for (const level of link?.inventory?.location_levels ?? []) {
      if (link && serves(level, salesChannelId)) {
        shelves.set(`${link.inventory_item_id} ${level.location_id}`, {
          inventory_item_id: link.inventory_item_id,
          location_id: level.location_id,
          free:
            Number(level.stocked_quantity) - Number(level.reserved_quantity),
        })
      }
    }
  }
  return [...shelves.values()]
}

/** What is free of each inventory item, over its shelves. */
export function toAvailable(shelves: Shelf[]): Available {
  const available: Available = new Map()
  for (const { inventory_item_id: item, free } of shelves) {
    available.set(item, (available.get(item) ?? 0) + Math.max(0, free))
  }
  return available
}

function serves(
  level: LevelRecord,
  salesChannelId: string | null | undefined
): boolean {
  return (
    !salesChannelId ||
    (level.stock_locations ?? []).some((location) =>
      (location?.sales_channels ?? []).some(
        (channel) => channel?.id === salesChannelId
      )
    )
  )
}
