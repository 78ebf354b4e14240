import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SHOP_PAYMENT_MODULE } from "../../../modules/payment/constants"
import type ShopPaymentModuleService from "../../../modules/payment/service"
import { workOnEvent } from "../utils/work-on-event"

export const processPaymentEventStepId = "process-payment-event"
/** This step works on an event, if nobody else does; what fails is tried again by the sweep. */
export const processPaymentEventStep = createStep(
  processPaymentEventStepId,
  async ({ id }: { id: string }, { container }) => {
    const { events } =
      container.resolve<ShopPaymentModuleService>(SHOP_PAYMENT_MODULE)
    const event = await events.claim(id)
    if (!event) {
      return new StepResponse({ id })
    }
    try {
      const isOurs = await workOnEvent(container, event)
      await events.finish(id, isOurs ? "done" : "ignored")
    } catch (error) {
      const { message } = error as Error
      const isLost = await events.putBack(event, message)
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
      const text = `[payment] Event ${event.event_id} (${event.type}) could not be worked on, attempt ${event.attempts}: ${message}`
      if (isLost) {
        logger.error(`${text}. It is given up.`)
      } else {
        logger.warn(text)
      }
    }
    return new StepResponse({ id })
  }
)
