import type { PaymentBooks } from "./books"
import type { ProviderPayment } from "./gateway"

/** What has to be done so that the shop and the provider agree on a payment. */
export type PaymentFinding =
  /** An order was written down and its process died before the payment was asked for. */
  | { do: "redo_order" }
  | { do: "undo_order" }
  /** Money without an order, which the cart can still become. */
  | { do: "complete_cart" }
  /** Money that belongs to no order and no cart. */
  | { do: "return_money" }
  /** Money was taken and the shop has not noted it. */
  | { do: "capture"; amount: number }
  /** The shop noted a capture that never reached the provider. */
  | { do: "forget_captures" }
  /** The payment is noted, but not with its collection or its order. */
  | { do: "book_payment" }
  | { do: "report_refund"; amount: number }
  | {
      do: "report_mismatch"
      expected: number
      actual: number
      why: MismatchReason
    }
  | { do: "report_dispute" }

export type MismatchReason =
  /** The cart or order costs something else than was paid. */
  | "total"
  /** The order was canceled, its money is still there. */
  | "canceled_order"
  /** The provider let go of the money that the order counts on. */
  | "released"
  /** The shop gave back what the provider has not. */
  | "refund_missing"

/**
 * Compares a payment at its provider with the shop's books.
 *
 * @param books undefined when the shop has no such session
 * @returns what is to be done, in this order; nothing when both agree
 */
export function assessPayment(
  payment: ProviderPayment,
  books: PaymentBooks | undefined
): PaymentFinding[] {
  if (!books || isForeign(payment, books)) {
    return []
  }
  const findings =
    payment.state === "paid" || payment.state === "held"
      ? assessMoney(payment, books)
      : assessNoMoney(payment, books)
  return payment.is_disputed
    ? [...findings, { do: "report_dispute" }]
    : findings
}

/** What the provider holds of the shopper's money. */
export function moneyOf({
  state,
  amount,
  received,
  refunded,
}: ProviderPayment) {
  if (state === "held") {
    return amount
  }
  return state === "paid" ? round(received - refunded) : 0
}

function isForeign(payment: ProviderPayment, { session }: PaymentBooks) {
  return Boolean(session.reference) && session.reference !== payment.id
}

function assessNoMoney(
  { state, amount }: ProviderPayment,
  { session, payment, order }: PaymentBooks
): PaymentFinding[] {
  if (!order) {
    return []
  }
  if (!payment) {
    return session.status === "pending_authorization"
      ? []
      : [{ do: "undo_order" }]
  }
  return state === "canceled" && !payment.is_canceled && !isCanceled(order)
    ? [mismatch("released", amount, 0)]
    : []
}

function assessMoney(
  provider: ProviderPayment,
  books: PaymentBooks
): PaymentFinding[] {
  const { collection, payment, cart_id, order } = books
  const money = moneyOf(provider)
  if (!order) {
    if (money <= 0) {
      return []
    }
    if (!cart_id) {
      return [{ do: "return_money" }]
    }
    return differs(provider.amount, collection.amount)
      ? [mismatch("total", collection.amount, provider.amount)]
      : [{ do: "complete_cart" }]
  }
  if (!payment) {
    return money > 0 ? [{ do: "redo_order" }] : [{ do: "undo_order" }]
  }
  if (isCanceled(order)) {
    return money > 0 ? [mismatch("canceled_order", 0, money)] : []
  }
  return assessOrder(provider, collection, payment, order)
}

function assessOrder(
  provider: ProviderPayment,
  collection: PaymentBooks["collection"],
  payment: NonNullable<PaymentBooks["payment"]>,
  order: NonNullable<PaymentBooks["order"]>
): PaymentFinding[] {
  const findings: PaymentFinding[] = []
  if (provider.state === "paid" && !payment.is_captured) {
    findings.push({ do: "capture", amount: provider.received })
  } else if (provider.state === "held" && payment.captures.length) {
    findings.push({ do: "forget_captures" })
  } else if (isUnbooked(collection, payment, order)) {
    findings.push({ do: "book_payment" })
  }
  const paid = provider.state === "held" ? provider.amount : provider.received
  if (differs(paid, collection.amount)) {
    findings.push(mismatch("total", collection.amount, paid))
  }
  const refund = round(provider.refunded - payment.refunded)
  if (refund > 0) {
    findings.push({ do: "report_refund", amount: refund })
  } else if (refund < 0) {
    findings.push(
      mismatch("refund_missing", payment.refunded, provider.refunded)
    )
  }
  return findings
}

function isUnbooked(
  collection: PaymentBooks["collection"],
  { captures }: NonNullable<PaymentBooks["payment"]>,
  { booked }: NonNullable<PaymentBooks["order"]>
): boolean {
  return (
    ["not_paid", "awaiting"].includes(collection.status) ||
    captures.some(({ id }) => !booked.includes(id))
  )
}

function mismatch(
  why: MismatchReason,
  expected: number,
  actual: number
): PaymentFinding {
  return { do: "report_mismatch", why, expected, actual }
}

function isCanceled({ status }: { status: string }): boolean {
  return status === "canceled"
}

/** No currency has more than three decimals. */
function round(amount: number): number {
  return Math.round(amount * 1000) / 1000
}

function differs(one: number, other: number): boolean {
  return Math.abs(one - other) >= 0.0005
}
