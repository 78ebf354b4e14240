import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { PaymentEventRow } from "../../../modules/payment/types"
import { declineWord } from "../../../utils/payment/decline-words"
import {
  findPaymentGateway,
  type ProviderPayment,
} from "../../../utils/payment/gateway"
import { readPaymentBooks } from "./read-books"
import { reportDispute } from "./report-incident"
import { settlePayment } from "./settle-payment"
import { tellPaymentFailed } from "./tell-payment-failed"
import { recordSession } from "./refresh-sessions"

/**
 * Does what an event of a provider asks for. An event is only a hint that something
 * happened: what is true is asked of the provider, so that events may come late,
 * often and in any order.
 *
 * @returns whether it was about a payment of this shop
 */
export async function workOnEvent(
  container: MedusaContainer,
  event: PaymentEventRow
): Promise<boolean> {
  const { provider_id } = event
  const gateway = findPaymentGateway(container, provider_id)
  const subject = gateway?.subjectOf(event.payload)
  if (!gateway || !subject || subject.about === "nothing") {
    return false
  }
  const reference =
    subject.about === "dispute" ? subject.dispute.reference : subject.reference
  const payment = reference ? await gateway.retrieve(reference) : undefined
  const sessionId = payment?.session_id
  const books =
    payment && sessionId
      ? (await readPaymentBooks(container, [sessionId])).get(sessionId)
      : undefined
  const claimed = subject.about === "payment" ? subject.session_id : undefined
  const isOurs =
    (claimed === undefined || claimed === sessionId) &&
    books?.session.provider_id === provider_id &&
    (!books.session.reference || books.session.reference === payment?.id)
  if (!payment || !books || !isOurs) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(
        `Stripe event ${event.event_id} (${event.type}) is about a payment that this shop did not start; it is ignored`
      )
    return false
  }
  if (subject.about === "dispute") {
    const of = { provider_id, gateway, payment, books }
    await reportDispute(container, of, subject.dispute)
    return true
  }
  await settlePayment(container, {
    provider_id,
    gateway,
    payment,
    isDue: false,
  })
  if (!books.order && !books.payment) {
    await noteUnpaid(container, payment, books.session.id, books.cart_id)
  }
  return true
}

/** Writes down with the session how a payment stands that has brought no money, and tells the shopper of a refusal. */
async function noteUnpaid(
  container: MedusaContainer,
  payment: ProviderPayment,
  sessionId: string,
  cartId: string | undefined
): Promise<void> {
  if (payment.state === "paid" || payment.state === "held") {
    return
  }
  await recordSession(
    container,
    {
      id: sessionId,
      amount: payment.amount,
      currency_code: payment.currency_code,
    },
    payment
  )
  const word =
    payment.state === "canceled"
      ? "canceled"
      : payment.state === "open" && payment.failure
        ? declineWord(payment.failure)
        : undefined
  if (cartId && word) {
    await tellPaymentFailed(container, { cartId, sessionId, word })
  }
}
