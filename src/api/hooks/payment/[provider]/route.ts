import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import {
  MedusaError,
  Modules,
  PaymentWebhookEvents,
} from "@medusajs/framework/utils"
import {
  findPaymentGateway,
  listPaymentProviderIds,
} from "../../../../utils/payment/gateway"
import { acceptPaymentEventWorkflow } from "../../../../workflows/payment/accept-payment-event"

/**
 * In core's place. A provider with a gateway has its signature checked and the
 * event written down before it is answered; any other goes core's way.
 */
export const POST = async (
  req: MedusaRequest,
  res: MedusaResponse<{ received: true } | string>
) => {
  const { provider } = req.params
  const providerId = `pp_${provider}`
  const payload = {
    data: req.body as Record<string, unknown>,
    rawData: req.rawBody as Buffer,
    headers: req.headers as Record<string, unknown>,
  }
  const gateway = findPaymentGateway(req.scope, providerId)
  if (gateway) {
    const event = gateway.readEvent(payload)
    await acceptPaymentEventWorkflow(req.scope).run({
      input: {
        provider_id: providerId,
        event_id: event.id,
        type: event.type,
        payload: event.payload,
      },
    })
    res.json({ received: true })
    return
  }
  if (!(await listPaymentProviderIds(req.scope)).includes(providerId)) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Payment provider with id: ${providerId} was not found`
    )
  }
  await req.scope.resolve(Modules.EVENT_BUS).emit(
    {
      name: PaymentWebhookEvents.WebhookReceived,
      data: { provider, payload },
    },
    { delay: CORE_DELAY, attempts: CORE_ATTEMPTS }
  )
  res.sendStatus(200)
}

/** What core does for every provider, whose handler may count on it. */
const CORE_DELAY = 5000
const CORE_ATTEMPTS = 3
