import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  QueryContext,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  cartCompleted,
  cartNotFound,
} from "../../../utils/checkout/cart-errors"
import {
  type MergeAdjustment,
  type MergeLine,
  planMerge,
} from "../../../utils/checkout/plan-merge"
import {
  MERGE_CART_FIELDS,
  type MergeCart,
  toMergeLines,
} from "../../../utils/checkout/merge-cart"
import type { Stock } from "../../../utils/checkout/read-stock"
import {
  toAvailable,
  toNeeds,
  toShelves,
  VARIANT_STOCK_FIELDS,
  type VariantRecord,
} from "../../../utils/checkout/stock-records"

export type PlanCartMergeStepInput = {
  cart_id: string
  guest_cart_id: string
  customer_id: string
}

export type CartMergePlan = {
  /** As core's `addToCartWorkflow` takes them. */
  items: {
    variant_id: string
    quantity: number
    metadata?: Record<string, unknown>
    unit_price?: number
  }[]
  adjusted: MergeAdjustment[]
  /** Codes that the guest had entered and that still run. */
  promo_codes: string[]
  /** The guest's region, when the customer's cart is empty and in another one. */
  region_id: string | null
  payment_session_ids: string[]
}

export const planCartMergeStepId = "plan-checkout-cart-merge"
/** This step decides what of the guest's cart joins the customer's. The caller holds the locks on both. */
export const planCartMergeStep = createStep(
  planCartMergeStepId,
  async (input: PlanCartMergeStepInput, { container }) => {
    const { data } = await container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({
        entity: "cart",
        fields: MERGE_CART_FIELDS,
        filters: { id: [input.cart_id, input.guest_cart_id] },
      })
    const carts = data as unknown as MergeCart[]
    const mine = carts.find(({ id }) => id === input.cart_id)
    const guests = carts.find(({ id }) => id === input.guest_cart_id)
    if (!guests || !mayJoin(guests, input.customer_id)) {
      throw cartNotFound(input.guest_cart_id)
    }
    if (!mine) {
      throw cartNotFound(input.cart_id)
    }
    for (const cart of [guests, mine]) {
      if (cart.completed_at) {
        throw cartCompleted(cart.id)
      }
    }
    const [held, coming] = [toMergeLines(mine), toMergeLines(guests)]
    const moves = !held.length && guests.region_id !== mine.region_id
    const stock = await readSellableStock(
      container,
      [...held, ...coming],
      moves ? guests : mine,
      mine.sales_channel_id
    )
    const { items, adjusted } = planMerge(held, coming, stock)
    const plan: CartMergePlan = {
      items: items.map(({ custom_price, metadata, ...line }) => ({
        ...line,
        ...(metadata && { metadata }),
        ...(custom_price !== null && { unit_price: custom_price }),
      })),
      adjusted,
      promo_codes: (guests.promotions ?? []).flatMap((promotion) =>
        promotion?.code &&
        promotion.status === "active" &&
        !promotion.is_automatic
          ? [promotion.code]
          : []
      ),
      region_id: moves ? guests.region_id : null,
      payment_session_ids: (
        guests.payment_collection?.payment_sessions ?? []
      ).flatMap((session) => (session ? [session.id] : [])),
    }
    return new StepResponse(plan)
  }
)

/** A guest's cart, or another one of the customer's own. */
function mayJoin(cart: MergeCart, customerId: string): boolean {
  return (
    !cart.customer_id ||
    cart.customer_id === customerId ||
    cart.customer?.has_account === false
  )
}

/** Stock of the variants; one without a price where the cart is bought counts as none. */
async function readSellableStock(
  container: MedusaContainer,
  lines: MergeLine[],
  { region_id, currency_code }: MergeCart,
  salesChannelId: string | null
): Promise<Stock> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "product_variant",
      fields: [...VARIANT_STOCK_FIELDS, "calculated_price.calculated_amount"],
      filters: { id: [...new Set(lines.map((line) => line.variant_id))] },
      context: {
        calculated_price: QueryContext({
          ...(region_id && { region_id }),
          currency_code,
        }),
      },
    })
  const priced = (
    data as unknown as (VariantRecord & {
      calculated_price?: { calculated_amount?: number | null } | null
    })[]
  ).filter(({ calculated_price }) => calculated_price)
  return {
    needs: priced.map(toNeeds),
    available: toAvailable(toShelves(priced, salesChannelId)),
  }
}
