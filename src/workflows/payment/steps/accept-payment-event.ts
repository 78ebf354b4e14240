import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SHOP_PAYMENT_MODULE } from "../../../modules/payment/constants"
import type ShopPaymentModuleService from "../../../modules/payment/service"

export type AcceptPaymentEventInput = {
  provider_id: string
  event_id: string
  type: string
  payload: Record<string, unknown>
}

export const acceptPaymentEventStepId = "accept-payment-event"
/** This step writes a provider's event down; it stays, whatever becomes of the request. */
export const acceptPaymentEventStep = createStep(
  acceptPaymentEventStepId,
  async (event: AcceptPaymentEventInput, { container }) =>
    new StepResponse(
      await container
        .resolve<ShopPaymentModuleService>(SHOP_PAYMENT_MODULE)
        .events.accept(event)
    )
)
