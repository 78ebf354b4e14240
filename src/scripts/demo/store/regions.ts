import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createRegionsWorkflow,
  createTaxRegionsWorkflow,
  updateRegionsWorkflow,
} from "@medusajs/medusa/core-flows"

/** Where the demo shop sells. */
export const REGIONS = [
  {
    name: "Europe",
    currency: "eur",
    countries: ["de", "fr", "it", "es", "at", "nl"],
  },
  { name: "United States", currency: "usd", countries: ["us"] },
] as const

type ExistingRegion = {
  id: string
  name: string
  payment_providers: { id: string }[] | null
}

/** Makes the regions and lets each offer the payment providers. */
export async function seedRegions(
  container: MedusaContainer,
  paymentProviderIds: string[]
): Promise<void> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "region", fields: ["id", "name", "payment_providers.id"] })
  const existing = data as unknown as ExistingRegion[]
  const offers = ({ currency }: { currency: string }) => ({
    payment_providers: paymentProviderIds,
    is_tax_inclusive: currency === "eur",
  })
  const missing = REGIONS.filter(
    ({ name }) => !existing.some((region) => region.name === name)
  )
  if (missing.length) {
    await createRegionsWorkflow(container).run({
      input: {
        regions: missing.map((region) => ({
          name: region.name,
          currency_code: region.currency,
          countries: [...region.countries],
          ...offers(region),
        })),
      },
    })
  }
  // A run that was killed has made the region and not yet what it offers.
  for (const region of REGIONS) {
    const bare = existing.find(
      ({ name, payment_providers }) =>
        name === region.name && !payment_providers?.length
    )
    if (bare) {
      await updateRegionsWorkflow(container).run({
        input: { selector: { id: bare.id }, update: offers(region) },
      })
    }
  }
}

/** Makes a tax region of every country; within Europe it charges VAT. */
export async function seedTaxes(container: MedusaContainer): Promise<void> {
  const countries = REGIONS.flatMap((region): string[] => [...region.countries])
  const existing = await container
    .resolve(Modules.TAX)
    .listTaxRegions({ country_code: countries }, { take: null })
  const missing = countries.filter(
    (country) => !existing.some(({ country_code }) => country_code === country)
  )
  if (missing.length) {
    await createTaxRegionsWorkflow(container).run({
      input: missing.map((country_code) => ({
        country_code,
        provider_id: "tp_system",
        ...(country_code !== "us" && {
          default_tax_rate: { name: "VAT", code: "vat", rate: 20 },
        }),
      })),
    })
  }
}
