import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  assessPayment,
  type PaymentFinding,
} from "../../../utils/payment/assess-payment"
import type {
  PaymentGateway,
  ProviderPayment,
} from "../../../utils/payment/gateway"
import { announceCaptures } from "./announce-captures"
import { bookPayment, forgetCaptures, noteCapture } from "./book-payment"
import { completeCart, isFinal } from "./complete-cart"
import { undoHalfOrder } from "./half-order"
import { deleteOrphanOrders } from "./orphan-orders"
import { readPaymentBooks } from "./read-books"
import {
  type PaymentCase,
  reportDispute,
  reportMismatch,
  reportRefund,
} from "./report-incident"
import { reportReturned, returnMoney } from "./return-money"

export type SettlePaymentInput = {
  provider_id: string
  gateway: PaymentGateway
  /** As the provider says it is now. */
  payment: ProviderPayment
  /** Whether the storefront and the webhook had their time: what is missing now stays missing. */
  isDue: boolean
}

/** How long a capture or a refund may take, retries included. */
const QUIET_MS = 3 * 60_000

/** Seconds that one waits for somebody who settles the same payment. */
const PATIENCE = 60

/**
 * Makes the shop agree with the provider on one payment. Whoever asks (an event,
 * the comparison, an admin) and however often, it is done once.
 *
 * @throws when it could not be done now and should be tried again
 */
export async function settlePayment(
  container: MedusaContainer,
  { isDue, ...input }: SettlePaymentInput
): Promise<PaymentFinding[]> {
  const sessionId = input.payment.session_id
  if (!sessionId) {
    return []
  }
  const key = `shop-payment:${input.payment.id}`
  return container.resolve(Modules.LOCKING).execute(
    [key],
    async () => {
      const books = (await readPaymentBooks(container, [sessionId])).get(
        sessionId
      )
      if (books?.session.provider_id !== input.provider_id) {
        return []
      }
      const of = { ...input, books }
      const findings = assessPayment(input.payment, books)
      for (const finding of findings) {
        await act(container, of, finding, isDue)
      }
      return findings
    },
    { timeout: PATIENCE }
  )
}

async function act(
  container: MedusaContainer,
  of: PaymentCase,
  finding: PaymentFinding,
  isDue: boolean
): Promise<void> {
  switch (finding.do) {
    case "undo_order":
      await undoHalfOrder(container, of.books.cart_id ?? "")
      return
    case "redo_order":
    case "complete_cart":
      return placeOrder(container, of, isDue)
    case "return_money":
      return isDue ? giveBack(container, of, "Its cart is gone") : undefined
    case "capture":
      return isQuiet(of)
        ? noteCapture(container, of, finding.amount)
        : undefined
    case "forget_captures":
      return isQuiet(of) ? forgetCaptures(container, of) : undefined
    case "book_payment":
      if (isDue) {
        await bookPayment(container, of)
        await tellCaptures(container, of)
      }
      return
    case "report_mismatch":
      return isDue && (finding.why !== "refund_missing" || isQuiet(of))
        ? reportMismatch(container, of, finding)
        : undefined
    case "report_refund":
      return reportRefund(container, of, finding.amount)
    case "report_dispute":
      for (const dispute of await of.gateway.disputes(of.payment.id)) {
        await reportDispute(container, of, dispute)
      }
  }
}

/** Nobody captures or refunds right now: core writes its row before it asks the provider. */
function isQuiet({ books: { payment } }: PaymentCase): boolean {
  const touched = payment?.touched_at?.getTime() ?? 0
  return Date.now() - touched > QUIET_MS
}

async function placeOrder(
  container: MedusaContainer,
  of: PaymentCase,
  isDue: boolean
): Promise<void> {
  const cartId = of.books.cart_id
  if (!cartId) {
    return
  }
  await deleteOrphanOrders(container, cartId)
  const { failure } = await completeCart(container, cartId)
  if (!failure) {
    return
  }
  if (!isFinal(failure)) {
    throw failure.error
  }
  if (isDue) {
    await giveBack(container, of, failure.error.message)
  }
}

async function giveBack(
  container: MedusaContainer,
  of: PaymentCase,
  reason: string
): Promise<void> {
  if (await returnMoney(container, of)) {
    await reportReturned(container, of, reason)
  }
}

async function tellCaptures(
  container: MedusaContainer,
  { books: { payment } }: PaymentCase
): Promise<void> {
  await announceCaptures(
    container,
    (payment?.captures ?? []).map(({ id }) => ({
      id,
      payment_id: payment?.id ?? "",
    }))
  )
}
