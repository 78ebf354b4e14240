import { updateCartsStep } from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { ensureGuestCustomerStep } from "./steps/ensure-guest-customer"

export type SeparateGuestWorkflowInput = {
  email: string
  /** A cart that has nobody yet and is about to get this address. */
  cart_id?: string
}

export const separateGuestWorkflowId = "separate-checkout-guest"
/**
 * This workflow keeps apart a guest and the account whose address the guest typed.
 *
 * Core would hand the cart to the account. Then its buyer, who is not signed in, could
 * no longer reach it, and strangers could put carts and orders into others' accounts.
 */
export const separateGuestWorkflow = createWorkflow(
  separateGuestWorkflowId,
  (input: WorkflowData<SeparateGuestWorkflowInput>) => {
    const customerId = ensureGuestCustomerStep(input)
    when({ input, customerId }, (data) =>
      Boolean(data.input.cart_id && data.customerId)
    ).then(() => {
      const carts = transform({ input, customerId }, (data) => [
        { id: data.input.cart_id ?? "", customer_id: data.customerId },
      ])
      updateCartsStep(carts)
    })
    return new WorkflowResponse({ customer_id: customerId })
  }
)
