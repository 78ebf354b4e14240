import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  getVariantAvailability,
  MedusaError,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  addToCartWorkflow,
  updateCartWorkflow,
} from "@medusajs/medusa/core-flows"
import type { UnavailableItem } from "../../../types/http/order"
import {
  listSellableProducts,
  type ShopperContext,
} from "../../../utils/wishlist/sellable-products"
import type { ReorderedItem } from "../types"
import type { ReorderedOrder } from "./read-reordered-order"

export type AddReorderedItemsInput = {
  cart_id: string
  order: ReorderedOrder
  sales_channel_ids: string[]
}

export const addReorderedItemsStepId = "add-reordered-items"
/** This step puts into a cart what can be had, each item for itself, and answers the rest. */
export const addReorderedItemsStep = createStep(
  addReorderedItemsStepId,
  async (
    { cart_id, order, sales_channel_ids }: AddReorderedItemsInput,
    { container }
  ) => {
    const { items } = order
    const cart = await readCart(container, cart_id)
    await rememberAddresses(container, cart, order)
    const shopper = {
      currency_code: cart.currency_code,
      ...(cart.region_id && { region_id: cart.region_id }),
      sales_channel_ids,
    }
    const sold = await soldVariants(container, items, shopper)
    const unavailable: UnavailableItem[] = []
    for (const item of items) {
      const missing = sold.has(item.variant_id ?? "")
        ? await addItem(container, cart_id, item, shopper)
        : lacking(item, 0, "gone", `${item.title} is not sold any more`)
      if (missing) {
        unavailable.push(missing)
      }
    }
    return new StepResponse(unavailable)
  }
)

type Cart = {
  id: string
  region_id: string | null
  currency_code: string
  shipping_address?: { country_code?: string | null } | null
}

async function readCart(container: MedusaContainer, id: string): Promise<Cart> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "cart",
      fields: [
        "id",
        "region_id",
        "currency_code",
        "shipping_address.country_code",
      ],
      filters: { id },
    })
  return data[0] as unknown as Cart
}

/** Where the same goods went last time, while the cart goes nowhere yet. */
async function rememberAddresses(
  container: MedusaContainer,
  { id, region_id, shipping_address }: Cart,
  order: ReorderedOrder
): Promise<void> {
  if (shipping_address?.country_code || region_id !== order.region_id) {
    return
  }
  await updateCartWorkflow(container).run({
    input: {
      id,
      shipping_address: order.shipping_address,
      billing_address: order.billing_address,
    },
  })
}

async function soldVariants(
  container: MedusaContainer,
  items: ReorderedItem[],
  shopper: ShopperContext
): Promise<Set<string>> {
  const products = await listSellableProducts(
    container,
    [...new Set(items.flatMap(({ product_id }) => product_id ?? []))],
    shopper
  )
  return new Set(
    [...products.values()].flatMap(({ variants }) =>
      variants.flatMap(({ id, price }) => (price ? [id] : []))
    )
  )
}

async function addItem(
  container: MedusaContainer,
  cartId: string,
  item: ReorderedItem,
  shopper: ShopperContext
): Promise<UnavailableItem | undefined> {
  try {
    await add(container, cartId, item, item.quantity)
    return undefined
  } catch (error) {
    if (!isRefusal(error)) {
      throw error
    }
    const left = await addWhatIsLeft(container, cartId, item, shopper)
    return left === undefined
      ? lacking(item, 0, "refused", error.message)
      : lacking(
          item,
          left,
          "out_of_stock",
          left
            ? `${item.title}: only ${left} left`
            : `${item.title} is sold out`
        )
  }
}

/** How many were left and are in the cart now; undefined when stock is not what was missing. */
async function addWhatIsLeft(
  container: MedusaContainer,
  cartId: string,
  item: ReorderedItem,
  { sales_channel_ids }: ShopperContext
): Promise<number | undefined> {
  const id = item.variant_id ?? ""
  const stock = await getVariantAvailability(
    container.resolve(ContainerRegistrationKeys.QUERY),
    { variant_ids: [id], sales_channel_id: sales_channel_ids[0] }
  )
  const available = Math.max(0, Math.floor(stock[id]?.availability ?? 0))
  if (available >= item.quantity) {
    return undefined
  }
  if (available === 0) {
    return 0
  }
  try {
    await add(container, cartId, item, available)
    return available
  } catch (error) {
    if (isRefusal(error)) {
      return 0
    }
    throw error
  }
}

/** An error that crossed a workflow is not an instance of its class any more. */
function isRefusal(error: unknown): error is MedusaError {
  const { type } = error as { type?: string }
  return (
    type === MedusaError.Types.INVALID_DATA ||
    type === MedusaError.Types.NOT_ALLOWED ||
    type === MedusaError.Types.NOT_FOUND
  )
}

async function add(
  container: MedusaContainer,
  cartId: string,
  { variant_id }: ReorderedItem,
  quantity: number
): Promise<void> {
  await addToCartWorkflow(container).run({
    input: {
      cart_id: cartId,
      items: [{ variant_id: variant_id ?? "", quantity }],
    },
  })
}

function lacking(
  { id, variant_id, title, quantity }: ReorderedItem,
  added: number,
  reason: UnavailableItem["reason"],
  message: string
): UnavailableItem {
  return {
    item_id: id,
    variant_id,
    title,
    requested: quantity,
    added,
    reason,
    message,
  }
}
