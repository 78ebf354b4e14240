import type {
  FulfillmentSetDTO,
  MedusaContainer,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  deleteShippingOptionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { REGIONS } from "./regions"

const SHIPPING = [
  {
    name: "Standard",
    code: "standard",
    description: "In 3 to 5 days.",
    eur: 4.9,
    usd: 5.9,
  },
  {
    name: "Express",
    code: "express",
    description: "The next day.",
    eur: 9.9,
    usd: 12.9,
  },
] as const

type ExistingOption = {
  id: string
  name: string
  service_zone_id: string
  prices: { id: string }[] | null
}

/** Makes the profile that every product ships by. */
export async function seedShippingProfile(
  container: MedusaContainer
): Promise<string> {
  const existing = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingProfiles({ type: "default" })
  if (existing.length) {
    return existing[0].id
  }
  const { result } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Default", type: "default" }] },
  })
  return result[0].id
}

/** Makes what a shopper chooses from: standard and express, in every region. */
export async function seedShippingOptions(
  container: MedusaContainer,
  stockLocationId: string,
  shippingProfileId: string
): Promise<void> {
  const set = await seedFulfillmentSet(container)
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: stockLocationId },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "shipping_option",
      fields: ["id", "name", "service_zone_id", "prices.id"],
    })
  const existing = data as unknown as ExistingOption[]
  // An option without a price is what a killed run left; nobody can choose it.
  const unfinished = existing.filter(({ prices }) => !prices?.length)
  if (unfinished.length) {
    await deleteShippingOptionsWorkflow(container).run({
      input: { ids: unfinished.map(({ id }) => id) },
    })
  }
  const missing = set.service_zones.flatMap((zone) =>
    SHIPPING.filter(
      ({ name }) =>
        !existing.some(
          (option) =>
            option.name === name &&
            option.service_zone_id === zone.id &&
            option.prices?.length
        )
    ).map((option) => shippingOption(option, zone.id, shippingProfileId))
  )
  if (missing.length) {
    await createShippingOptionsWorkflow(container).run({ input: missing })
  }
}

async function seedFulfillmentSet(
  container: MedusaContainer
): Promise<FulfillmentSetDTO> {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const name = "Delivery"
  const [existing] = await fulfillment.listFulfillmentSets(
    { name },
    { relations: ["service_zones"] }
  )
  return (
    existing ??
    (await fulfillment.createFulfillmentSets({
      name,
      type: "shipping",
      service_zones: REGIONS.map((region) => ({
        name: region.name,
        geo_zones: region.countries.map((country_code) => ({
          type: "country" as const,
          country_code,
        })),
      })),
    }))
  )
}

function shippingOption(
  option: (typeof SHIPPING)[number],
  serviceZoneId: string,
  shippingProfileId: string
) {
  return {
    name: option.name,
    price_type: "flat" as const,
    provider_id: "manual_manual",
    service_zone_id: serviceZoneId,
    shipping_profile_id: shippingProfileId,
    type: {
      label: option.name,
      description: option.description,
      code: option.code,
    },
    prices: [
      { currency_code: "eur", amount: option.eur },
      { currency_code: "usd", amount: option.usd },
    ],
    rules: [
      {
        attribute: "enabled_in_store",
        operator: "eq" as const,
        value: "true",
      },
      { attribute: "is_return", operator: "eq" as const, value: "false" },
    ],
  }
}
