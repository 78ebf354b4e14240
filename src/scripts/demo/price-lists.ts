import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  Modules,
  PriceListStatus,
  PriceListType,
} from "@medusajs/framework/utils"
import { createPriceListsWorkflow } from "@medusajs/medusa/core-flows"
import { PRODUCTS } from "./catalogue"
import { variantsOf } from "./catalogue/variants"
import { DAY } from "./days"

/** What is reduced for everybody, and by which share. */
const SALE: Record<string, number> = {
  "breakfast-bowl": 0.2,
  "low-tide-candle": 0.15,
  "window-seat-cushion": 0.25,
  "terracotta-planter": 0.2,
  "boatyard-overshirt": 0.3,
  "three-pines-print": 0.15,
}

/** What members pay less for, and by which share. */
const MEMBERS: Record<string, number> = {
  "harbour-mug": 0.1,
  "herringbone-blanket": 0.15,
  "fisherman-jumper": 0.1,
  "roll-top-rucksack": 0.1,
  "smokehouse-tea": 0.2,
}

/** Makes the end-of-season sale, and prices that the Members group alone sees. */
export async function seedPriceLists(
  container: MedusaContainer,
  memberGroupId: string
): Promise<void> {
  const lists = [
    {
      title: "End of season",
      description: "What the next boat has to make room for.",
      type: PriceListType.SALE,
      starts_at: new Date(Date.now() - 14 * DAY).toISOString(),
      shares: SALE,
    },
    {
      title: "Members",
      description: "A thank-you for those who keep coming back.",
      type: PriceListType.OVERRIDE,
      shares: MEMBERS,
      rules: { "customer.groups.id": [memberGroupId] },
    },
  ]
  const existing = await container
    .resolve(Modules.PRICING)
    .listPriceLists({}, { select: ["title"], take: null })
  const missing = lists.filter(
    ({ title }) => !existing.some((list) => list.title === title)
  )
  if (!missing.length) {
    return
  }
  const variantIds = await variantIdsBySku(container)
  await createPriceListsWorkflow(container).run({
    input: {
      price_lists_data: missing.map(({ shares, ...list }) => ({
        ...list,
        status: PriceListStatus.ACTIVE,
        prices: reducedPrices(shares, variantIds),
      })),
    },
  })
}

async function variantIdsBySku(
  container: MedusaContainer
): Promise<Map<string, string>> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "variant",
      fields: ["id", "sku"],
      filters: { sku: PRODUCTS.flatMap(variantsOf).map(({ sku }) => sku) },
    })
  return new Map(
    data.map(({ id, sku }: { id: string; sku?: string | null }) => [
      sku ?? "",
      id,
    ])
  )
}

function reducedPrices(
  shares: Record<string, number>,
  variantIds: Map<string, string>
) {
  return PRODUCTS.filter(({ handle }) => handle in shares).flatMap((product) =>
    variantsOf(product).flatMap(({ sku, price }) => {
      const variantId = variantIds.get(sku)
      const reduce = (amount: number) =>
        Math.round(amount * (1 - shares[product.handle]) * 10) / 10
      return variantId
        ? [
            {
              variant_id: variantId,
              currency_code: "eur",
              amount: reduce(price[0]),
            },
            {
              variant_id: variantId,
              currency_code: "usd",
              amount: reduce(price[1]),
            },
          ]
        : []
    })
  )
}
