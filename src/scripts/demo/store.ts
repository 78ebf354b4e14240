import {
  createApiKeysWorkflow,
  createSalesChannelsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateSalesChannelsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { seedRegions, seedTaxes } from "./store/regions"
import { seedShippingOptions, seedShippingProfile } from "./store/shipping"
import { seedStockLocation } from "./store/warehouse"

/** What the catalogue is hung up on. */
export type SeededStore = {
  salesChannelId: string
  stockLocationId: string
  shippingProfileId: string
  publishableKey: string
}

const SALES_CHANNEL_NAME = "Online shop"
/**
 * Furnishes an empty store with what a sale needs: two currencies and regions,
 * taxes, a warehouse, shipping and a publishable key. Running it again changes
 * nothing.
 *
 * @param paymentProviderIds enabled in both regions
 */
export async function seedStore(
  container: MedusaContainer,
  paymentProviderIds: string[]
): Promise<SeededStore> {
  const salesChannelId = await seedSalesChannel(container)
  await seedCurrencies(container, salesChannelId)
  await seedRegions(container, paymentProviderIds)
  await seedTaxes(container)
  const stockLocationId = await seedStockLocation(container, salesChannelId)
  const shippingProfileId = await seedShippingProfile(container)
  await seedShippingOptions(container, stockLocationId, shippingProfileId)
  const publishableKey = await seedPublishableKey(container, salesChannelId)
  return { salesChannelId, stockLocationId, shippingProfileId, publishableKey }
}

/** Medusa makes a default channel at the first start; the shop takes it and names it. */
async function seedSalesChannel(container: MedusaContainer): Promise<string> {
  const [store] = await container.resolve(Modules.STORE).listStores()
  const id = store.default_sales_channel_id
  if (id) {
    await updateSalesChannelsWorkflow(container).run({
      input: { selector: { id }, update: { name: SALES_CHANNEL_NAME } },
    })
    return id
  }
  const { result } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: SALES_CHANNEL_NAME }] },
  })
  return result[0].id
}

async function seedCurrencies(
  container: MedusaContainer,
  salesChannelId: string
): Promise<void> {
  const [store] = await container.resolve(Modules.STORE).listStores()
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        supported_currencies: [
          { currency_code: "eur", is_default: true, is_tax_inclusive: true },
          { currency_code: "usd" },
        ],
        default_sales_channel_id: salesChannelId,
      },
    },
  })
}

/** Medusa makes a publishable key for its default channel; one is made when it is gone. */
async function seedPublishableKey(
  container: MedusaContainer,
  salesChannelId: string
): Promise<string> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: keys } = await query.graph({
    entity: "api_key",
    fields: ["token", "revoked_at", "sales_channels.id"],
    filters: { type: "publishable" },
  })
  const usable = keys.find(
    (key) =>
      !key.revoked_at &&
      key.sales_channels?.some(
        (channel: { id: string } | null) => channel?.id === salesChannelId
      )
  )
  if (usable) {
    return usable.token
  }
  const { result } = await createApiKeysWorkflow(container).run({
    input: {
      api_keys: [{ title: "Storefront", type: "publishable", created_by: "" }],
    },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: result[0].id, add: [salesChannelId] },
  })
  return result[0].token
}
