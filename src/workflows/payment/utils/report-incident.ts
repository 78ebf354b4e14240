import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  PaymentIncidentEvents,
  SHOP_PAYMENT_MODULE,
} from "../../../modules/payment/constants"
import type ShopPaymentModuleService from "../../../modules/payment/service"
import type { PaymentBooks } from "../../../utils/payment/books"
import type {
  PaymentGateway,
  ProviderDispute,
  ProviderPayment,
} from "../../../utils/payment/gateway"
import type { MismatchReason } from "../../../utils/payment/assess-payment"
import { openPaymentIncidentWorkflow } from "../open-payment-incident"

/** A payment at its provider, and what the shop knows of it. */
export type PaymentCase = {
  provider_id: string
  gateway: PaymentGateway
  payment: ProviderPayment
  books: PaymentBooks
}

/** What every incident about a payment says of it. */
export function incidentOf({ provider_id, payment, books }: PaymentCase) {
  return {
    provider_id,
    reference: payment.id,
    order_id: books.order?.id ?? null,
    cart_id: books.cart_id ?? null,
    payment_id: books.payment?.id ?? null,
    currency_code: payment.currency_code,
  }
}

/** The money is not what the shop counts on. */
export async function reportMismatch(
  container: MedusaContainer,
  of: PaymentCase,
  {
    why,
    expected,
    actual,
  }: { why: MismatchReason; expected: number; actual: number }
): Promise<void> {
  const kind =
    why === "canceled_order" ? "paid_without_order" : "amount_mismatch"
  await openPaymentIncidentWorkflow(container).run({
    input: {
      ...incidentOf(of),
      key: `${kind}:${of.payment.id}:${why}`,
      kind,
      amount: Math.round(Math.abs(actual - expected) * 1000) / 1000,
      details: { why, expected, actual },
    },
  })
}

/** Money was given back past the shop: every refund counts once, however often it is seen. */
export async function reportRefund(
  container: MedusaContainer,
  of: PaymentCase,
  total: number
): Promise<void> {
  const { incidents } =
    container.resolve<ShopPaymentModuleService>(SHOP_PAYMENT_MODULE)
  const known = await incidents.openTotal("external_refund", of.payment.id)
  const amount = Math.round((total - known) * 1000) / 1000
  if (amount <= 0) {
    return
  }
  await openPaymentIncidentWorkflow(container).run({
    input: {
      ...incidentOf(of),
      key: `external_refund:${of.payment.id}:${of.payment.refunded}`,
      kind: "external_refund",
      amount,
      details: { refunded: of.payment.refunded, paid: of.payment.received },
    },
  })
}

/** A shopper went to the bank; what the bank says last is what counts. */
export async function reportDispute(
  container: MedusaContainer,
  of: PaymentCase,
  dispute: ProviderDispute
): Promise<void> {
  const key = `dispute:${dispute.id}`
  const { result } = await openPaymentIncidentWorkflow(container).run({
    input: {
      ...incidentOf(of),
      key,
      kind: "dispute",
      amount: dispute.amount,
      currency_code: dispute.currency_code,
      details: { reason: dispute.reason, status: dispute.status },
    },
  })
  const { incidents } =
    container.resolve<ShopPaymentModuleService>(SHOP_PAYMENT_MODULE)
  await incidents.addDetails(result.id, { status: dispute.status })
  if (dispute.status === "won") {
    await closeIncident(container, key, "The bank decided for the shop")
  }
}

/** Closes an incident that is over by itself. */
export async function closeIncident(
  container: MedusaContainer,
  key: string,
  note: string
): Promise<void> {
  const id = await container
    .resolve<ShopPaymentModuleService>(SHOP_PAYMENT_MODULE)
    .incidents.closeKey(key, note)
  if (id) {
    await container
      .resolve(Modules.EVENT_BUS)
      .emit({ name: PaymentIncidentEvents.RESOLVED, data: { id } })
  }
}
