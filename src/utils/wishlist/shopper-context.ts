import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
} from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { ShopperContext } from "./sellable-products"

/** Query parameters by which a shopper says whose prices are meant. */
export const ShopperQuerySchema = z.object({
  /** Prices of this region, in its currency. */
  region_id: z.string().optional(),
  /** Prices in this currency; the store's default when there is no region either. */
  currency_code: z.string().length(3).toLowerCase().optional(),
})

export type ShopperQuery = z.infer<typeof ShopperQuerySchema>

/** What these helpers read of a request to the Store API, signed in or not. */
export type ShopperRequest = Pick<
  MedusaRequest,
  "scope" | "get" | "validatedQuery"
> &
  Partial<
    Pick<AuthenticatedMedusaRequest, "auth_context" | "publishable_key_context">
  >

/**
 * Who asks: region or currency, customer groups and the key's sales channels.
 *
 * @throws {MedusaError} INVALID_DATA for an unknown region
 */
export async function readShopperContext(
  req: ShopperRequest,
  { region_id, currency_code }: ShopperQuery
): Promise<ShopperContext> {
  const [currency, groups] = await Promise.all([
    region_id
      ? currencyOfRegion(req.scope, region_id)
      : (currency_code ?? defaultCurrency(req.scope)),
    groupsOfCustomer(req.scope, req.auth_context?.actor_id),
  ])
  return {
    currency_code: currency,
    ...(region_id && { region_id }),
    ...(groups.length && { customer: { groups } }),
    sales_channel_ids: salesChannelsOf(req),
  }
}

/** The sales channels of the publishable key that the request carries. */
export function salesChannelsOf(
  req: Pick<ShopperRequest, "publishable_key_context">
): string[] {
  return req.publishable_key_context?.sales_channel_ids ?? []
}

/** The store's default currency. */
export async function defaultCurrency(
  container: MedusaContainer
): Promise<string> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "store",
      fields: [
        "supported_currencies.currency_code",
        "supported_currencies.is_default",
      ],
    })
  const currencies: { currency_code: string; is_default: boolean }[] =
    data[0]?.supported_currencies ?? []
  const chosen =
    currencies.find(({ is_default }) => is_default) ?? currencies[0]
  return chosen?.currency_code ?? "eur"
}

async function currencyOfRegion(
  container: MedusaContainer,
  id: string
): Promise<string> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "region", fields: ["currency_code"], filters: { id } })
  if (!data[0]) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Region with id: ${id} was not found`
    )
  }
  return data[0].currency_code
}

async function groupsOfCustomer(
  container: MedusaContainer,
  customerId: string | undefined
): Promise<{ id: string }[]> {
  if (!customerId) {
    return []
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "customer",
      fields: ["groups.id"],
      filters: { id: customerId },
    })
  const groups: ({ id: string } | null)[] = data[0]?.groups ?? []
  return groups.flatMap((group) => (group ? [{ id: group.id }] : []))
}
