import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, PaymentEvents } from "@medusajs/framework/utils"
import type { PaymentCase } from "./report-incident"

/** Core's workflow, which it registers and does not export. */
const CREDIT_LINES = "create-order-refund-credit-lines"

/** The part of core's payment module that its interface leaves out. */
type RefundTable = {
  createRefunds: (data: {
    id: string
    payment_id: string
    amount: number
    note: string
  }) => Promise<{ id: string }>
}

/**
 * Notes a refund that was made at the provider: the books are as if the shop had
 * made it, and no money moves.
 *
 * @param incidentId of it the refund's id is made, so that it is noted once
 */
export async function bookRefund(
  container: MedusaContainer,
  { books: { payment, order }, payment: { currency_code } }: PaymentCase,
  amount: number,
  incidentId: string
): Promise<void> {
  if (!payment || !order) {
    return
  }
  const core = container.resolve(Modules.PAYMENT)
  const id = incidentId.replace(/^payinc/, "ref")
  const [known] = await core.listRefunds({ id: [id] })
  if (!known) {
    await (core as unknown as RefundTable).createRefunds({
      id,
      payment_id: payment.id,
      amount,
      note: "Refunded at the payment provider",
    })
  }
  if (order.booked.includes(id)) {
    return
  }
  // Nothing is taken: core only brings the collection up to date.
  await core.capturePayment({ payment_id: payment.id })
  await container
    .resolve(Modules.WORKFLOW_ENGINE)
    .run(CREDIT_LINES, { input: { order_id: order.id, amount } })
  await container.resolve(Modules.ORDER).addOrderTransactions([
    {
      order_id: order.id,
      amount: -amount,
      currency_code,
      reference: "refund",
      reference_id: id,
    },
  ])
  await container
    .resolve(Modules.EVENT_BUS)
    .emit({ name: PaymentEvents.REFUNDED, data: { id: payment.id } })
}
