import { createCartWorkflow } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { ReorderInput } from "./types"
import { addReorderedItemsStep } from "./steps/add-reordered-items"
import { readReorderedOrderStep } from "./steps/read-reordered-order"

export const reorderWorkflowId = "reorder-shop-order"
/** This workflow fills a cart with what an order was of, at today's prices, as far as it can be had. */
export const reorderWorkflow = createWorkflow(
  reorderWorkflowId,
  (input: WorkflowData<ReorderInput>) => {
    const order = readReorderedOrderStep(input)
    const cart = createCartWorkflow.runAsStep({
      input: transform({ input, order }, ({ input, order }) => ({
        customer_id: input.customer_id,
        region_id: order.region_id ?? undefined,
        currency_code: order.currency_code,
        sales_channel_id: input.sales_channel_ids[0],
        email: order.email ?? undefined,
        shipping_address: order.shipping_address,
        billing_address: order.billing_address,
      })),
    })
    const unavailable = addReorderedItemsStep(
      transform({ input, order, cart }, ({ input, order, cart }) => ({
        cart_id: cart.id,
        region_id: order.region_id ?? undefined,
        currency_code: order.currency_code,
        sales_channel_ids: input.sales_channel_ids,
        items: order.items,
      }))
    )
    return new WorkflowResponse({ cart_id: cart.id, unavailable })
  }
)
