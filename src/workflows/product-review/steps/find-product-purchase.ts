import { getOrdersListWorkflow } from "@medusajs/medusa/core-flows"
import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { resolveOptions } from "../../../utils/resolve-options"
import {
  isPurchase,
  type OrderOfPurchase,
} from "../../../utils/product-review/is-purchase"

export type FindProductPurchaseInput = {
  product_id: string
  customer_id: string
}

export const findProductPurchaseStepId = "find-product-purchase"

/** This step finds the order in which a customer bought a product, and refuses who did not when the shop wants buyers only. */
export const findProductPurchaseStep = createStep(
  findProductPurchaseStepId,
  async (
    { product_id, customer_id }: FindProductPurchaseInput,
    { container }
  ) => {
    const { requirePurchase, purchaseState } =
      resolveOptions(container).productReview
    const { result } = await getOrdersListWorkflow(container).run({
      input: {
        fields: [
          "id",
          "status",
          "total",
          "items.product_id",
          "items.detail.quantity",
          "items.detail.delivered_quantity",
          "payment_collections.id",
        ],
        variables: {
          filters: {
            customer_id,
            is_draft_order: false,
            items: { product_id },
          },
        },
      },
    })
    const orders = (Array.isArray(result)
      ? result
      : result.rows) as unknown as OrderOfPurchase[]
    const purchase = orders.find((order) =>
      isPurchase(order, product_id, purchaseState)
    )
    if (!purchase && requirePurchase) {
      throw new MedusaError(
        MedusaError.Types.FORBIDDEN,
        purchaseState === "delivered"
          ? "Only customers who received this product can review it"
          : "Only customers who bought this product can review it"
      )
    }
    return new StepResponse({ order_id: purchase?.id ?? null })
  }
)
