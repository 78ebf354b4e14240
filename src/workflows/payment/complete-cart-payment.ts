import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { completeCart, isPaymentFailure } from "./utils/complete-cart"
import {
  type CompletionError,
  explainPaymentFailure,
} from "./utils/completion-answer"
import { refreshPaymentSessions } from "./utils/refresh-sessions"

export type CompleteCartPaymentInput = { cart_id: string }
export type CompleteCartPaymentResult = {
  order_id?: string
  /** Why the payment kept the order from being placed; the cart can be paid again. */
  error?: CompletionError
}

export const completeCartWithPaymentStepId = "complete-cart-with-payment"
/** This step completes a cart; core's workflow undoes what it began by itself. */
export const completeCartWithPaymentStep = createStep(
  completeCartWithPaymentStepId,
  async ({ cart_id }: CompleteCartPaymentInput, { container }) => {
    const { order_id, failure } = await completeCart(container, cart_id)
    if (!failure) {
      return new StepResponse<CompleteCartPaymentResult>({ order_id })
    }
    if (!isPaymentFailure(failure)) {
      // Core does not expect that a cart is deleted while it waits for its turn.
      await throwIfGone(container, cart_id)
      throw failure.error
    }
    const error = await explainPaymentFailure(container, cart_id, failure)
    await refreshPaymentSessions(container, cart_id)
    return new StepResponse<CompleteCartPaymentResult>({ error })
  }
)

async function throwIfGone(
  container: MedusaContainer,
  cartId: string
): Promise<void> {
  await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph(
      { entity: "cart", fields: ["id"], filters: { id: cartId } },
      { throwIfKeyNotFound: true }
    )
}

export const completeCartPaymentWorkflowId = "complete-cart-payment"
/** This workflow places the order of a cart, or says in words why its payment did not allow it. */
export const completeCartPaymentWorkflow = createWorkflow(
  completeCartPaymentWorkflowId,
  (input: WorkflowData<CompleteCartPaymentInput>) =>
    new WorkflowResponse(completeCartWithPaymentStep(input))
)
