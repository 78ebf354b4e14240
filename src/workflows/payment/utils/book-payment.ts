import type { MedusaContainer } from "@medusajs/framework/types"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import { Modules } from "@medusajs/framework/utils"
import type { PaymentCase } from "./report-incident"

/** The part of core's payment module that its interface leaves out. */
type PaymentTables = {
  deleteCaptures: (ids: string[]) => Promise<void>
  updatePaymentCollections: (
    id: string,
    data: { status: string; authorized_amount: number }
  ) => Promise<unknown>
}

/** Notes money that the provider has taken; tells of it, as core does. */
export async function noteCapture(
  container: MedusaContainer,
  of: PaymentCase,
  amount: number
): Promise<void> {
  const { payment } = of.books
  if (!payment) {
    return
  }
  // A capture that was begun and whose process died would count twice.
  await forgetCaptures(container, of)
  await capturePaymentWorkflow(container).run({
    input: { payment_id: payment.id, amount },
  })
}

/** Removes captures that never came to their end. */
export async function forgetCaptures(
  container: MedusaContainer,
  { books: { payment } }: PaymentCase
): Promise<void> {
  if (payment?.captures.length && !payment.is_captured) {
    await tables(container).deleteCaptures(payment.captures.map(({ id }) => id))
  }
}

/** Does the last parts of placing an order, which its process did not live to do. */
export async function bookPayment(
  container: MedusaContainer,
  {
    books: { payment, order, collection },
    payment: { amount, currency_code },
  }: PaymentCase
): Promise<void> {
  if (!payment || !order) {
    return
  }
  if (payment.is_captured) {
    // Nothing is taken again: core only brings the collection up to date.
    await container
      .resolve(Modules.PAYMENT)
      .capturePayment({ payment_id: payment.id })
  } else {
    await tables(container).updatePaymentCollections(collection.id, {
      status: "authorized",
      authorized_amount: amount,
    })
  }
  const missing = payment.captures.filter(
    ({ id }) => !order.booked.includes(id)
  )
  if (missing.length) {
    await container.resolve(Modules.ORDER).addOrderTransactions(
      missing.map((capture) => ({
        order_id: order.id,
        amount: capture.amount,
        currency_code,
        reference: "capture",
        reference_id: capture.id,
      }))
    )
  }
}

function tables(container: MedusaContainer): PaymentTables {
  return container.resolve(Modules.PAYMENT) as unknown as PaymentTables
}
