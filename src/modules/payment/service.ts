import {
  ContainerRegistrationKeys,
  MedusaService,
} from "@medusajs/framework/utils"
import { PaymentIncidents } from "./data/incidents"
import type { PaymentModuleContainer } from "./data/sql"
import { PaymentCapture } from "./models/payment-capture"
import { PaymentEvent } from "./models/payment-event"
import { PaymentIncident } from "./models/payment-incident"
import { PaymentReconciliation } from "./models/payment-reconciliation"

/** What the shop knows about payments beside core: incidents, providers' events, how far it has compared. */
export default class ShopPaymentModuleService extends MedusaService({
  PaymentCapture,
  PaymentEvent,
  PaymentIncident,
  PaymentReconciliation,
}) {
  readonly incidents: PaymentIncidents

  constructor(container: PaymentModuleContainer, ...rest: unknown[]) {
    super(container, ...rest)
    const sql = container[ContainerRegistrationKeys.PG_CONNECTION]
    this.incidents = new PaymentIncidents(sql)
  }
}
