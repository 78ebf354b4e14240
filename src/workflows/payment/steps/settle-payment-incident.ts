import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  type PaymentIncidentAction,
  SHOP_PAYMENT_MODULE,
} from "../../../modules/payment/constants"
import type ShopPaymentModuleService from "../../../modules/payment/service"
import { incidentActions } from "../../../utils/payment/incident-actions"
import { completeIncident, refundIncident } from "../utils/resolve-incident"

export type ResolvePaymentIncidentInput = {
  id: string
  action: PaymentIncidentAction
  note?: string
  /** Id of the admin. */
  by?: string
}

/** Seconds that a second press waits for the first. */
const PATIENCE = 60

export const settlePaymentIncidentStepId = "settle-payment-incident"
/** This step does what an admin has pressed, once; money that has moved is not moved back. */
export const settlePaymentIncidentStep = createStep(
  settlePaymentIncidentStepId,
  async (
    { id, action, note, by }: ResolvePaymentIncidentInput,
    { container }
  ) => {
    const service =
      container.resolve<ShopPaymentModuleService>(SHOP_PAYMENT_MODULE)
    const { reference } = await service.retrievePaymentIncident(id)
    const key = reference ? `shop-payment:${reference}` : id
    const closed = await container.resolve(Modules.LOCKING).execute(
      [key],
      async () => {
        const incident = await service.retrievePaymentIncident(id)
        if (incident.status === "resolved") {
          if (incident.action === action) {
            return false
          }
          throw refused(`The incident was settled already: ${incident.action}`)
        }
        const possible = incidentActions(incident)
        if (!possible.includes(action)) {
          throw refused(
            `The incident cannot be settled by ${action}; possible: ${possible.join(", ")}`
          )
        }
        if (action === "complete") {
          await completeIncident(container, incident)
        } else if (action === "refund") {
          await refundIncident(container, incident)
        }
        return service.incidents.close(id, { action, note, by })
      },
      { timeout: PATIENCE }
    )
    return new StepResponse({ id, closed })
  }
)

function refused(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}
