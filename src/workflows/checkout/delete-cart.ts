import {
  acquireLockStep,
  emitEventStep,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CheckoutWorkflowEvents } from "../../modules/checkout/constants"
import { cancelPaymentSessionsStep } from "./steps/cancel-payment-sessions"
import { deleteCartsStep } from "./steps/delete-carts"
import { retrieveOpenCartStep } from "./steps/retrieve-open-cart"

export const deleteCartWorkflowId = "delete-checkout-cart"
/**
 * This workflow deletes a cart and cancels what was begun to pay for it. It holds the
 * lock under which carts are completed: a cart becomes an order or is deleted, never both.
 */
export const deleteCartWorkflow = createWorkflow(
  deleteCartWorkflowId,
  (input: WorkflowData<{ id: string }>) => {
    acquireLockStep({ key: input.id, timeout: 30, ttl: 120 })
    const cart = retrieveOpenCartStep(input)
    const ids = transform({ input }, (data) => [data.input.id])
    deleteCartsStep(ids)
    cancelPaymentSessionsStep(cart.payment_session_ids)
    emitEventStep({
      eventName: CheckoutWorkflowEvents.CART_DELETED,
      data: { id: input.id },
    })
    releaseLockStep({ key: input.id })
    return new WorkflowResponse({ id: input.id })
  }
)
