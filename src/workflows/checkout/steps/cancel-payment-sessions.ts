import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export const cancelPaymentSessionsStepId = "cancel-checkout-payment-sessions"
/**
 * This step cancels payments that nobody will finish, at their provider. It comes
 * last: what a provider has canceled stays canceled.
 */
export const cancelPaymentSessionsStep = createStep(
  cancelPaymentSessionsStepId,
  async (ids: string[], { container }) => {
    const payments = container.resolve(Modules.PAYMENT)
    for (const id of ids) {
      try {
        await payments.deletePaymentSession(id)
      } catch {
        // A payment that went through cannot be canceled: the order is owed.
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          "The payment of this cart has been made or its provider cannot be reached: complete the cart, or try again"
        )
      }
    }
    return new StepResponse(ids)
  }
)
