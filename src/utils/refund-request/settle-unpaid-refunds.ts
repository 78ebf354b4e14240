import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { resolvePaymentRefunds, type RefundRow } from "./payment-refunds"

const PAGE = 200
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** Younger rows may still be on their way to Stripe. */
const GRACE_MS = 2 * MINUTE_MS
/** Older rows are settled, or have been complained of long enough. */
const REACH_MS = 3 * DAY_MS

/**
 * Asks Stripe again about core's refunds (an admin's, a canceled order's) whose
 * answer was lost with a process or on the way. The provider knows by the row's key
 * what was paid already; other providers keep no such note and are left alone.
 *
 * @returns how many were settled
 */
export async function settleUnpaidRefunds(
  container: MedusaContainer
): Promise<number> {
  const payments = resolvePaymentRefunds(container)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  let settled = 0
  for (const row of await listUnpaid(container)) {
    const payment = await payments.retrievePayment(row.payment_id)
    if (!/^pp_stripe(_|$)/.test(payment.provider_id)) {
      continue
    }
    try {
      await payments.paymentProviderService_.refundPayment(
        payment.provider_id,
        {
          data: payment.data,
          amount: row.raw_amount,
          context: { idempotency_key: row.id },
        }
      )
      await payments.maybeUpdatePaymentCollection_(
        payment.payment_collection_id
      )
      settled += 1
    } catch (error) {
      logger.error(
        `[refund-request] Refund ${row.id} of payment ${row.payment_id} is in the books and was not paid: ${(error as Error).message}`
      )
    }
  }
  return settled
}

async function listUnpaid(container: MedusaContainer): Promise<RefundRow[]> {
  const payments = resolvePaymentRefunds(container)
  const now = Date.now()
  const unpaid: RefundRow[] = []
  for (let skip = 0; ; skip += PAGE) {
    const rows = await payments.listRefunds(
      {
        created_at: {
          $gte: new Date(now - REACH_MS),
          $lte: new Date(now - GRACE_MS),
        },
      },
      { skip, take: PAGE, order: { created_at: "ASC" } }
    )
    unpaid.push(
      ...rows.filter(
        ({ metadata }) =>
          !metadata?.stripe_refund_id && !metadata?.refund_request_id
      )
    )
    if (rows.length < PAGE) {
      return unpaid
    }
  }
}
