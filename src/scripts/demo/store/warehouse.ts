import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

const LOCATION_NAME = "Main warehouse"

/**
 * Makes the warehouse and links it to what it serves. The links are made anew each
 * time: making one again changes nothing.
 */
export async function seedStockLocation(
  container: MedusaContainer,
  salesChannelId: string
): Promise<string> {
  const [existing] = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({ name: LOCATION_NAME })
  const id = existing?.id ?? (await createStockLocation(container))
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  })
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id, add: [salesChannelId] },
  })
  return id
}

async function createStockLocation(
  container: MedusaContainer
): Promise<string> {
  const { result } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [
        {
          name: LOCATION_NAME,
          address: {
            address_1: "Harbour Road 1",
            city: "Hamburg",
            country_code: "DE",
          },
        },
      ],
    },
  })
  return result[0].id
}
