import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, PaymentSessionStatus } from "@medusajs/framework/utils"
import { moneyOf } from "../../../utils/payment/assess-payment"
import { queuePaymentFailedMailWorkflow } from "../../mail/queue-payment-failed-mail"
import { openPaymentIncidentWorkflow } from "../open-payment-incident"
import { underCartLock } from "./cart-lock"
import { readPaymentBooks } from "./read-books"
import { recordSession } from "./refresh-sessions"
import { incidentOf, type PaymentCase } from "./report-incident"

/**
 * Gives the money of a payment back that will never be an order, once, and tells
 * the shopper.
 *
 * @returns whether the money is back; not when there is an order by now
 */
export async function returnMoney(
  container: MedusaContainer,
  of: PaymentCase
): Promise<boolean> {
  const { payment, books } = of
  const give = async () => {
    const now = (await readPaymentBooks(container, [books.session.id])).get(
      books.session.id
    )
    if (!now || now.order) {
      return false
    }
    await giveBack(container, { ...of, books: now })
    return true
  }
  const returned = books.cart_id
    ? await underCartLock(container, books.cart_id, give)
    : await give()
  if (returned && books.cart_id) {
    await queuePaymentFailedMailWorkflow(container).run({
      input: {
        cart_id: books.cart_id,
        attempt_id: books.session.id,
        returned: {
          amount: moneyOf(payment),
          currency_code: payment.currency_code,
        },
      },
    })
  }
  return returned
}

/** Writes down that the shop has settled a payment without an order by itself. */
export async function reportReturned(
  container: MedusaContainer,
  of: PaymentCase,
  reason: string
): Promise<void> {
  await openPaymentIncidentWorkflow(container).run({
    input: {
      ...incidentOf(of),
      key: `paid_without_order:${of.payment.id}`,
      kind: "paid_without_order",
      amount: moneyOf(of.payment),
      details: { reason },
      settled: { action: "refund", note: reason },
    },
  })
}

async function giveBack(
  container: MedusaContainer,
  { gateway, payment, books }: PaymentCase
): Promise<void> {
  const current = (await gateway.retrieve(payment.id)) ?? payment
  const money = moneyOf(current)
  if (money > 0 && books.payment) {
    const core = container.resolve(Modules.PAYMENT)
    await (current.state === "held"
      ? core.cancelPayment(books.payment.id)
      : core.refundPayment({ payment_id: books.payment.id, amount: money }))
  } else if (money > 0) {
    await gateway.giveBack(current, { key: `shopkeeper-return:${current.id}` })
  }
  // Completing the cart again must not find this money once more.
  await recordSession(
    container,
    {
      id: books.session.id,
      amount: payment.amount,
      currency_code: payment.currency_code,
    },
    { data: current.data, status: PaymentSessionStatus.CANCELED }
  )
}
