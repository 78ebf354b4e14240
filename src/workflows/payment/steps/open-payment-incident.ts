import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SHOP_PAYMENT_MODULE } from "../../../modules/payment/constants"
import type ShopPaymentModuleService from "../../../modules/payment/service"
import type { OpenPaymentIncidentDTO } from "../../../modules/payment/types"

export const openPaymentIncidentStepId = "open-payment-incident"
/** This step writes an incident down unless its key is known. */
export const openPaymentIncidentStep = createStep(
  openPaymentIncidentStepId,
  async (incident: OpenPaymentIncidentDTO, { container }) => {
    const opened = await container
      .resolve<ShopPaymentModuleService>(SHOP_PAYMENT_MODULE)
      .incidents.open(incident)
    return new StepResponse(opened, opened.created ? opened.id : undefined)
  },
  async (id, { container }) => {
    if (id) {
      await container
        .resolve<ShopPaymentModuleService>(SHOP_PAYMENT_MODULE)
        .incidents.forget(id)
    }
  }
)
