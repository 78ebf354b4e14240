import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { toAmount } from "../../../utils/to-amount"
import type { ReorderedItem, ReorderInput } from "../types"

type Address = Record<string, unknown>

export type ReorderedOrder = {
  region_id: string | null
  currency_code: string
  email: string | null
  shipping_address?: Address
  billing_address?: Address
  items: ReorderedItem[]
}

const ADDRESS_FIELDS = [
  "first_name",
  "last_name",
  "company",
  "phone",
  "address_1",
  "address_2",
  "postal_code",
  "city",
  "province",
  "country_code",
]

export const readReorderedOrderStepId = "read-reordered-order"
/** This step reads what a customer's order was of. */
export const readReorderedOrderStep = createStep(
  readReorderedOrderStepId,
  async ({ order_id, customer_id }: ReorderInput, { container }) => {
    const { data } = await container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({
        entity: "order",
        fields: [
          "id",
          "region_id",
          "currency_code",
          "email",
          "items.*",
          ...ADDRESS_FIELDS.flatMap((field) => [
            `shipping_address.${field}`,
            `billing_address.${field}`,
          ]),
        ],
        filters: { id: order_id, customer_id, is_draft_order: false },
      })
    const order = data[0] as unknown as
      | (Omit<ReorderedOrder, "items"> & {
          items: (ReorderedItem & { product_title?: string | null })[]
        })
      | undefined
    if (!order) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Order with id: ${order_id} was not found`
      )
    }
    return new StepResponse<ReorderedOrder>({
      region_id: order.region_id,
      currency_code: order.currency_code,
      email: order.email,
      shipping_address: onlyAddress(order.shipping_address),
      billing_address: onlyAddress(order.billing_address),
      items: order.items.map((item) => ({
        id: item.id,
        title: item.product_title || item.title,
        product_id: item.product_id,
        variant_id: item.variant_id,
        quantity: toAmount(item.quantity),
      })),
    })
  }
)

/** Without the id that makes it the order's own. */
function onlyAddress(address: Address | null | undefined): Address | undefined {
  return address
    ? Object.fromEntries(ADDRESS_FIELDS.map((field) => [field, address[field]]))
    : undefined
}
