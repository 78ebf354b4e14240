import {
  acquireLockStep,
  deleteLineItemsWorkflow,
  releaseLockStep,
  updateCartPromotionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { PromotionActions } from "@medusajs/framework/utils"
import {
  createWorkflow,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { retrieveOpenCartStep } from "./steps/retrieve-open-cart"

export const emptyCartWorkflowId = "empty-checkout-cart"
/** This workflow takes everything out of a cart, its promotions too; the cart itself stays. */
export const emptyCartWorkflow = createWorkflow(
  emptyCartWorkflowId,
  (input: WorkflowData<{ id: string }>) => {
    acquireLockStep({ key: input.id, timeout: 30, ttl: 120 })
    const cart = retrieveOpenCartStep(input)
    when({ cart }, (data) => data.cart.line_ids.length > 0).then(() => {
      deleteLineItemsWorkflow.runAsStep({
        input: { cart_id: input.id, ids: cart.line_ids },
      })
    })
    updateCartPromotionsWorkflow.runAsStep({
      input: {
        cart_id: input.id,
        promo_codes: [],
        action: PromotionActions.REPLACE,
        force_refresh_payment_collection: true,
      },
    })
    releaseLockStep({ key: input.id })
    return new WorkflowResponse({ id: input.id })
  }
)
