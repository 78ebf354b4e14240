import {
  acquireLockStep,
  createCartWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { findCustomerCartStep } from "./steps/find-customer-cart"
import { rememberCustomerCartStep } from "./steps/remember-customer-cart"

export type OpenCustomerCartWorkflowInput = {
  customer_id: string
  /** Of a cart that has to be made; the store's default when omitted. */
  region_id?: string
  sales_channel_id?: string
}

export const openCustomerCartWorkflowId = "open-checkout-customer-cart"
/** This workflow finds the customer's one open cart, or makes it: one, however many ask at once. */
export const openCustomerCartWorkflow = createWorkflow(
  openCustomerCartWorkflowId,
  (input: WorkflowData<OpenCustomerCartWorkflowInput>) => {
    const key = transform({ input }, (data) => [
      `checkout-cart-of-${data.input.customer_id}`,
    ])
    acquireLockStep({ key, timeout: 30, ttl: 30, retryInterval: 0.05 })
    const found = findCustomerCartStep(input)
    const created = when({ found }, (data) => !data.found.cart_id).then(() =>
      createCartWorkflow.runAsStep({
        input: {
          customer_id: input.customer_id,
          region_id: input.region_id,
          sales_channel_id: input.sales_channel_id,
        },
      })
    )
    const remembered = transform({ input, found, created }, (data) => ({
      customer_id: data.input.customer_id,
      cart_id: data.found.cart_id ?? data.created?.id ?? "",
      remembered_id: data.found.remembered_id,
    }))
    rememberCustomerCartStep(remembered)
    releaseLockStep({ key })
    return new WorkflowResponse({ cart_id: remembered.cart_id })
  }
)
