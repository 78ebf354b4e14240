import type { MedusaContainer } from "@medusajs/framework/types"
import { completeCartWorkflowId } from "@medusajs/medusa/core-flows"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { undoHalfOrder } from "./half-order"
import { refreshPaymentSessions } from "./refresh-sessions"

export type CompletionFailure = {
  error: Error & { type?: string; code?: string }
  /** The step that failed. */
  action: string
}

export type Completion =
  | { order_id: string; failure?: undefined }
  | { order_id?: undefined; failure: CompletionFailure }

/**
 * Completes a cart as core does, after putting in order what core would stumble
 * over: a payment session that counts as over, and an order of a dead process.
 *
 * @throws {MedusaError} NOT_ALLOWED when somebody else is at it for too long
 */
export async function completeCart(
  container: MedusaContainer,
  cartId: string
): Promise<Completion> {
  await undoHalfOrder(container, cartId)
  await refreshPaymentSessions(container, cartId)
  const { errors, result, transaction } = await container
    .resolve(Modules.WORKFLOW_ENGINE)
    .run(completeCartWorkflowId, {
      input: { id: cartId },
      throwOnError: false,
    })
  if (!transaction.hasFinished()) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "Cart is already being completed by another request"
    )
  }
  const [failed] = errors ?? []
  return failed
    ? { failure: { error: failed.error, action: failed.action } }
    : { order_id: (result as { id: string }).id }
}

/** Id of core's step that asks the provider for the money. */
const AUTHORIZE = "authorize-payment-session-step"

/** Whether the payment is what an order could not be placed for. */
export function isPaymentFailure({ action, error }: CompletionFailure) {
  const types: string[] = [
    MedusaError.Types.PAYMENT_AUTHORIZATION_ERROR,
    MedusaError.Types.PAYMENT_REQUIRES_MORE_ERROR,
  ]
  return action === AUTHORIZE || types.includes(error.type ?? "")
}

/** Whether another try would fail the same way: the cart itself is the reason. */
export function isFinal({ action, error }: CompletionFailure): boolean {
  if (action === AUTHORIZE) {
    return false
  }
  const final: string[] = [
    MedusaError.Types.INVALID_DATA,
    MedusaError.Types.NOT_ALLOWED,
    MedusaError.Types.NOT_FOUND,
  ]
  return final.includes(error.type ?? "")
}
