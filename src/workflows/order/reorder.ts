import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { ReorderInput } from "./types"
import { addReorderedItemsStep } from "./steps/add-reordered-items"
import { openReorderedCartStep } from "./steps/open-reordered-cart"
import { readReorderedOrderStep } from "./steps/read-reordered-order"

export const reorderWorkflowId = "reorder-shop-order"
/** This workflow puts into the customer's cart what an order was of, at today's prices, as far as it can be had. */
export const reorderWorkflow = createWorkflow(
  reorderWorkflowId,
  (input: WorkflowData<ReorderInput>) => {
    const order = readReorderedOrderStep(input)
    const cart = openReorderedCartStep(
      transform({ input, order }, ({ input, order }) => ({
        customer_id: input.customer_id,
        region_id: order.region_id ?? undefined,
        sales_channel_id: input.sales_channel_ids[0],
      }))
    )
    const unavailable = addReorderedItemsStep(
      transform({ input, order, cart }, ({ input, order, cart }) => ({
        cart_id: cart.cart_id,
        sales_channel_ids: input.sales_channel_ids,
        order,
      }))
    )
    return new WorkflowResponse({ cart_id: cart.cart_id, unavailable })
  }
)
