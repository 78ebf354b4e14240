import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { SHOP_PAYMENT_MODULE } from "../../modules/payment/constants"
import type ShopPaymentModuleService from "../../modules/payment/service"
import { resolveOptions } from "../../utils/resolve-options"
import { processPaymentEventWorkflow } from "./process-payment-event"

const BATCH = 50

export const sweepPaymentEventsStepId = "sweep-payment-events"
/** This step works on events that were taken in and left: their process died, or the provider did not answer. */
export const sweepPaymentEventsStep = createStep(
  sweepPaymentEventsStepId,
  async (_: void, { container }) => {
    const { events } =
      container.resolve<ShopPaymentModuleService>(SHOP_PAYMENT_MODULE)
    const ids = await events.due(BATCH)
    for (const id of ids) {
      await processPaymentEventWorkflow(container).run({ input: { id } })
    }
    await events.forget(resolveOptions(container).payment.eventDays)
    return new StepResponse({ count: ids.length })
  }
)

export const sweepPaymentEventsWorkflowId = "sweep-payment-events-left"
/** This workflow works on what was accepted and not finished, 50 events a run. */
export const sweepPaymentEventsWorkflow = createWorkflow(
  sweepPaymentEventsWorkflowId,
  () => new WorkflowResponse(sweepPaymentEventsStep())
)
