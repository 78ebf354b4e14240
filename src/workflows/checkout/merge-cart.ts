import {
  acquireLockStep,
  addToCartWorkflow,
  emitEventStep,
  releaseLockStep,
  updateCartPromotionsWorkflow,
  updateCartWorkflow,
} from "@medusajs/medusa/core-flows"
import { PromotionActions } from "@medusajs/framework/utils"
import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { CheckoutWorkflowEvents } from "../../modules/checkout/constants"
import { cancelPaymentSessionsStep } from "./steps/cancel-payment-sessions"
import { deleteCartsStep } from "./steps/delete-carts"
import {
  planCartMergeStep,
  type PlanCartMergeStepInput,
} from "./steps/plan-cart-merge"

export const mergeCartWorkflowId = "merge-checkout-cart"
/**
 * This workflow moves a guest's lines and codes into the customer's cart and deletes
 * the guest's. It holds the locks on both, so neither becomes an order meanwhile.
 */
export const mergeCartWorkflow = createWorkflow(
  mergeCartWorkflowId,
  (input: WorkflowData<PlanCartMergeStepInput>) => {
    const key = transform({ input }, (data) => [
      data.input.cart_id,
      data.input.guest_cart_id,
    ])
    acquireLockStep({ key, timeout: 30, ttl: 120 })
    const plan = planCartMergeStep(input)
    const region = transform({ plan }, (data) => data.plan.region_id ?? "")
    when({ plan }, (data) => Boolean(data.plan.region_id)).then(() => {
      updateCartWorkflow.runAsStep({
        input: { id: input.cart_id, region_id: region },
      })
    })
    when({ plan }, (data) => data.plan.items.length > 0).then(() => {
      addToCartWorkflow.runAsStep({
        input: { cart_id: input.cart_id, items: plan.items },
      })
    })
    when({ plan }, (data) => data.plan.promo_codes.length > 0).then(() => {
      updateCartPromotionsWorkflow.runAsStep({
        input: {
          cart_id: input.cart_id,
          promo_codes: plan.promo_codes,
          action: PromotionActions.ADD,
          force_refresh_payment_collection: true,
        },
      })
    })
    const guests = transform({ input }, (data) => [data.input.guest_cart_id])
    deleteCartsStep(guests)
    cancelPaymentSessionsStep(plan.payment_session_ids)
    emitEventStep({
      eventName: CheckoutWorkflowEvents.CART_MERGED,
      data: { id: input.cart_id, merged_cart_id: input.guest_cart_id },
    })
    releaseLockStep({ key })
    return new WorkflowResponse({ adjusted: plan.adjusted })
  }
)
