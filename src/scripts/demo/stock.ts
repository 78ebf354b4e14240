import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createInventoryLevelsWorkflow,
  deleteInventoryItemWorkflow,
} from "@medusajs/medusa/core-flows"
import type { DemoVariant } from "./catalogue/variants"

/** Puts the variants on the warehouse's shelves. */
export async function seedStock(
  container: MedusaContainer,
  variants: DemoVariant[],
  stockLocationId: string
): Promise<void> {
  const quantities = new Map(
    variants.map(({ sku, stock }) => [
      sku,
      typeof stock === "number" ? stock : 0,
    ])
  )
  const items = await listItems(container, variants)
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: items.map(({ id, sku }) => ({
        inventory_item_id: id,
        location_id: stockLocationId,
        stocked_quantity: quantities.get(sku ?? "") ?? 0,
      })),
    },
  })
}

/** Removes inventory items that were made before their product was complete. */
export async function removeStock(
  container: MedusaContainer,
  variants: DemoVariant[]
): Promise<void> {
  const items = await listItems(container, variants)
  if (items.length) {
    await deleteInventoryItemWorkflow(container).run({
      input: items.map(({ id }) => id),
    })
  }
}

function listItems(container: MedusaContainer, variants: DemoVariant[]) {
  return container
    .resolve(Modules.INVENTORY)
    .listInventoryItems(
      { sku: variants.map(({ sku }) => sku) },
      { select: ["id", "sku"], take: variants.length }
    )
}
