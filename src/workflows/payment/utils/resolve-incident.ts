import type { MedusaContainer } from "@medusajs/framework/types"
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import { MedusaError } from "@medusajs/framework/utils"
import type { PaymentIncidentDTO } from "../../../modules/payment/types"
import { moneyOf } from "../../../utils/payment/assess-payment"
import { findPaymentGateway } from "../../../utils/payment/gateway"
import { bookRefund } from "./book-refund"
import { completeCart } from "./complete-cart"
import { deleteOrphanOrders } from "./orphan-orders"
import { readPaymentBooks } from "./read-books"
import type { PaymentCase } from "./report-incident"
import { returnMoney } from "./return-money"

/** Places the order of an incident's cart. @throws {MedusaError} NOT_ALLOWED with what keeps it from being placed */
export async function completeIncident(
  container: MedusaContainer,
  { cart_id }: PaymentIncidentDTO
): Promise<void> {
  await deleteOrphanOrders(container, cart_id ?? "")
  const { failure } = await completeCart(container, cart_id ?? "")
  if (failure) {
    throw refused(`The order cannot be placed: ${failure.error.message}`)
  }
}

/** Gives an incident's money back, or notes that it was given back. */
export async function refundIncident(
  container: MedusaContainer,
  incident: PaymentIncidentDTO
): Promise<void> {
  const of = await caseOf(container, incident)
  const { payment, books } = of
  if (incident.kind === "external_refund") {
    return bookRefund(container, of, Number(incident.amount), incident.id)
  }
  if (!books.order) {
    if (!(await returnMoney(container, of))) {
      throw refused("There is an order by now")
    }
    return
  }
  const money = moneyOf(payment)
  const amount = Math.min(Number(incident.amount), money)
  if (amount > 0 && books.payment) {
    await refundPaymentWorkflow(container).run({
      input: { payment_id: books.payment.id, amount },
    })
  }
}

async function caseOf(
  container: MedusaContainer,
  { provider_id, reference }: PaymentIncidentDTO
): Promise<PaymentCase> {
  const gateway = findPaymentGateway(container, provider_id ?? "")
  const payment = reference ? await gateway?.retrieve(reference) : undefined
  const sessionId = payment?.session_id ?? ""
  const books = (await readPaymentBooks(container, [sessionId])).get(sessionId)
  if (!gateway || !payment || !books) {
    throw refused("The payment is not there any more")
  }
  return { provider_id: provider_id ?? "", gateway, payment, books }
}

function refused(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}
