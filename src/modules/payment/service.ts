import {
  ContainerRegistrationKeys,
  MedusaService,
} from "@medusajs/framework/utils"
import { PaymentCaptures } from "./data/captures"
import { PaymentEvents } from "./data/events"
import { PaymentIncidents } from "./data/incidents"
import { PaymentReconciliations } from "./data/reconciliations"
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
  readonly captures: PaymentCaptures
  readonly events: PaymentEvents
  readonly incidents: PaymentIncidents
  readonly reconciliations: PaymentReconciliations

  constructor(container: PaymentModuleContainer, ...rest: unknown[]) {
    super(container, ...rest)
    const sql = container[ContainerRegistrationKeys.PG_CONNECTION]
    this.captures = new PaymentCaptures(sql)
    this.events = new PaymentEvents(sql)
    this.incidents = new PaymentIncidents(sql)
    this.reconciliations = new PaymentReconciliations(sql)
  }
}
