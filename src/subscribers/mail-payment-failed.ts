import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import type { ProviderWebhookPayload } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  Modules,
  PaymentActions,
  PaymentWebhookEvents,
} from "@medusajs/framework/utils"
import { queuePaymentFailedMailWorkflow } from "../workflows/mail/queue-payment-failed-mail"

/**
 * Tells a shopper that a payment did not go through: once a payment session,
 * however often the card is refused. Core drops these reports.
 */
export default async function mailPaymentFailedHandler({
  event,
  container,
}: SubscriberArgs<ProviderWebhookPayload>): Promise<void> {
  const report = restoreBuffer(event.data)
  // The provider checks the signature first and throws when it is wrong.
  const { action, data } = await container
    .resolve(Modules.PAYMENT)
    .getWebhookActionAndData(report)
  if (action !== PaymentActions.FAILED || !data?.session_id) {
    return
  }
  const cartId = await cartOfSession(container, data.session_id)
  if (cartId) {
    await queuePaymentFailedMailWorkflow(container).run({
      input: {
        cart_id: cartId,
        attempt_id: data.session_id,
        reason: reasonOf(report),
      },
    })
  }
}

export const config: SubscriberConfig = {
  event: PaymentWebhookEvents.WebhookReceived,
  context: { subscriberId: "shopkeeper-mail-payment-failed" },
}

/** Buffers do not survive Redis: there they arrive as their JSON. */
function restoreBuffer(report: ProviderWebhookPayload): ProviderWebhookPayload {
  const raw = report.payload.rawData as
    Buffer | { type: "Buffer"; data: number[] } | string
  return typeof raw === "object" && !Buffer.isBuffer(raw)
    ? {
        ...report,
        payload: { ...report.payload, rawData: Buffer.from(raw.data) },
      }
    : report
}

async function cartOfSession(
  container: SubscriberArgs["container"],
  sessionId: string
): Promise<string | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: sessions } = await query.graph({
    entity: "payment_session",
    fields: ["payment_collection_id"],
    filters: { id: sessionId },
  })
  const collectionId = sessions[0]?.payment_collection_id
  if (!collectionId) {
    return undefined
  }
  const { data: links } = await query.graph({
    entity: "cart_payment_collection",
    fields: ["cart_id"],
    filters: { payment_collection_id: collectionId },
  })
  return links[0]?.cart_id
}

/** What Stripe says to shoppers about it; other providers say nothing here. */
function reasonOf({ payload }: ProviderWebhookPayload): string | undefined {
  const object = (
    payload.data as {
      data?: { object?: { last_payment_error?: { message?: unknown } } }
    }
  ).data?.object
  const message = object?.last_payment_error?.message
  return typeof message === "string" ? message : undefined
}
