import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import { toAmount } from "../../../utils/to-amount"
import type { MoveOrderInput } from "../types"

type Line = {
  id: string
  title: string
  quantity: unknown
  requires_shipping?: boolean | null
  detail?: { fulfilled_quantity?: unknown } | null
  variant?: {
    product?: { shipping_profile?: { id: string } | null } | null
  } | null
}

type ShippingOption = {
  id: string
  shipping_profile_id: string
  service_zone?: {
    fulfillment_set?: { location?: { id: string } | null } | null
  } | null
}

type Parcel = {
  items: { id: string; quantity: number }[]
  location_id?: string
  shipping_option_id: string
}

/**
 * Packs what is not packed yet: a parcel for each stock location and shipping
 * profile, and one for what needs no shipping, because Medusa wants them apart.
 *
 * @throws {MedusaError} NOT_ALLOWED when an item has no shipping option to go by
 */
export async function packOrder(
  container: MedusaContainer,
  { order_id, actor_id, silent }: MoveOrderInput
): Promise<void> {
  for (const parcel of await planParcels(container, order_id)) {
    await createOrderFulfillmentWorkflow(container).run({
      input: {
        ...parcel,
        order_id,
        created_by: actor_id,
        no_notification: silent,
      },
    })
  }
}

async function planParcels(
  container: MedusaContainer,
  orderId: string
): Promise<Parcel[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "items.*",
      "items.detail.*",
      "items.variant.product.shipping_profile.id",
      "shipping_methods.shipping_option_id",
    ],
    filters: { id: orderId },
  })
  const order = data[0] as unknown as {
    items: Line[]
    shipping_methods?: { shipping_option_id: string | null }[] | null
  }
  const left = order.items.flatMap((line) => {
    const quantity =
      toAmount(line.quantity) - toAmount(line.detail?.fulfilled_quantity)
    return quantity > 0 ? [{ line, quantity }] : []
  })
  const locations = await reservedAt(
    container,
    left.map(({ line }) => line.id)
  )
  const options = await shippingOptions(
    container,
    (order.shipping_methods ?? []).flatMap(
      ({ shipping_option_id }) => shipping_option_id ?? []
    )
  )
  const parcels = new Map<string, Parcel>()
  for (const { line, quantity } of left) {
    const at = locations.get(line.id)
    const location_id = at?.size === 1 ? [...at][0] : undefined
    const option = chooseOption(line, options, location_id)
    const key = [
      line.requires_shipping !== false,
      option.id,
      location_id,
    ].join()
    const parcel = parcels.get(key) ?? {
      items: [],
      shipping_option_id: option.id,
      location_id,
    }
    parcel.items.push({ id: line.id, quantity })
    parcels.set(key, parcel)
  }
  return [...parcels.values()]
}

/** Where the stock of these lines is set aside. */
async function reservedAt(
  container: MedusaContainer,
  lineIds: string[]
): Promise<Map<string, Set<string>>> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "reservation",
      fields: ["line_item_id", "location_id"],
      filters: { line_item_id: lineIds },
    })
  const locations = new Map<string, Set<string>>()
  for (const { line_item_id, location_id } of data as {
    line_item_id: string
    location_id: string
  }[]) {
    const at = locations.get(line_item_id) ?? new Set()
    locations.set(line_item_id, at.add(location_id))
  }
  return locations
}

/** The order's own options first; where it has none, as with what is downloaded, those of the shop. */
async function shippingOptions(
  container: MedusaContainer,
  chosen: string[]
): Promise<ShippingOption[]> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "shipping_option",
      fields: [
        "id",
        "shipping_profile_id",
        "service_zone.fulfillment_set.location.id",
      ],
      ...(chosen.length && { filters: { id: chosen } }),
      pagination: { take: 100, order: { created_at: "ASC" } },
    })
  const options = data as unknown as ShippingOption[]
  return chosen.length
    ? chosen.flatMap((id) => options.find((option) => option.id === id) ?? [])
    : options
}

function chooseOption(
  line: Line,
  options: ShippingOption[],
  locationId: string | undefined
): ShippingOption {
  const profile = line.variant?.product?.shipping_profile?.id
  const fitting =
    line.requires_shipping === false || !profile
      ? options
      : options.filter(
          ({ shipping_profile_id }) => shipping_profile_id === profile
        )
  const near = fitting.find(
    ({ service_zone }) =>
      service_zone?.fulfillment_set?.location?.id === locationId
  )
  const option = near ?? fitting[0]
  if (!option) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `${line.title} has no shipping option to go by: pack it by hand`
    )
  }
  return option
}
