import type { MedusaContainer } from "@medusajs/framework/types"
import { SHOP_PAYMENT_MODULE } from "../../../modules/payment/constants"
import type ShopPaymentModuleService from "../../../modules/payment/service"
import type { PaymentIncidentDTO } from "../../../modules/payment/types"
import type { AdminPaymentIncident } from "../../../types/http/payment"
import { incidentActions } from "../../../utils/payment/incident-actions"
import { toAmount } from "../../../utils/to-amount"
import { adminPaymentIncidentFields } from "./query-config"

/** An incident as an admin sees it. @throws {MedusaError} NOT_FOUND */
export async function readPaymentIncident(
  container: MedusaContainer,
  id: string
): Promise<AdminPaymentIncident> {
  return presentPaymentIncident(
    await container
      .resolve<ShopPaymentModuleService>(SHOP_PAYMENT_MODULE)
      .retrievePaymentIncident(id, { select: adminPaymentIncidentFields })
  )
}

export function presentPaymentIncident(
  incident: PaymentIncidentDTO
): AdminPaymentIncident {
  const { amount } = incident
  const shown = Object.fromEntries(
    adminPaymentIncidentFields.map((name) => [
      name,
      incident[name as keyof PaymentIncidentDTO],
    ])
  ) as unknown as AdminPaymentIncident
  return {
    ...shown,
    amount: amount === null ? null : toAmount(amount),
    actions: incident.status === "open" ? incidentActions(incident) : [],
  }
}
