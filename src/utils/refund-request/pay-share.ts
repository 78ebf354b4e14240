import { MathBN, MedusaError } from "@medusajs/framework/utils"
import type { RefundRequestPaymentDTO } from "../../modules/refund-request/types"
import { toAmount } from "../to-amount"
import {
  type PaymentRefunds,
  REFUND_PENDING,
  type RefundRow,
} from "./payment-refunds"

/** What a share of a refund needs to be known by. */
export type ShareToPay = Pick<
  RefundRequestPaymentDTO,
  "payment_id" | "refund_id" | "amount"
> & {
  request_id: string
  created_by: string | null
  note: string | null
}

/** `refused`: nothing moved and nothing will; `unanswered`: nobody knows, ask again. */
export type ShareOutcome =
  { paid: true } | { paid: false; refused: boolean; error: string }

/**
 * Pays one share back, once, however often it is called: core's row has the id that
 * was written down before, the provider gets it as idempotency key, and a row that
 * the provider refuses is taken back.
 */
export async function payShare(
  payments: PaymentRefunds,
  share: ShareToPay
): Promise<ShareOutcome> {
  const row = await ensureRow(payments, share)
  if (!row) {
    return {
      paid: false,
      refused: true,
      error: `Payment ${share.payment_id} has not as much left to be refunded`,
    }
  }
  const payment = await payments.retrievePayment(share.payment_id)
  try {
    const { data } = await payments.paymentProviderService_.refundPayment(
      payment.provider_id,
      {
        data: payment.data,
        amount: row.raw_amount,
        context: { idempotency_key: row.id },
      }
    )
    if (data && data !== payment.data) {
      await payments.updatePayment({ id: payment.id, data } as Parameters<
        typeof payments.updatePayment
      >[0])
    }
  } catch (error) {
    const { message } = error as Error
    if (!isRefusal(error)) {
      return { paid: false, refused: false, error: message }
    }
    await payments.deleteRefunds(row.id)
    return { paid: false, refused: true, error: message }
  }
  await confirmRow(payments, row.id)
  await payments.maybeUpdatePaymentCollection_(payment.payment_collection_id)
  return { paid: true }
}

/** Core's row, made now or by an attempt that was interrupted; undefined when there is no money for it. */
async function ensureRow(
  payments: PaymentRefunds,
  share: ShareToPay
): Promise<RefundRow | undefined> {
  const find = async () =>
    (await payments.listRefunds({ id: share.refund_id }, { take: 1 }))[0]
  const existing = await find()
  if (existing) {
    return existing
  }
  await payments.createRefunds([
    {
      id: share.refund_id,
      payment: share.payment_id,
      amount: toAmount(share.amount),
      created_by: share.created_by,
      note: share.note,
      metadata: {
        refund_request_id: share.request_id,
        [REFUND_PENDING]: true,
      },
    },
  ])
  // Written first, counted then: of two refunds at once, core's own included, at
  // least one sees the other.
  const payment = await payments.retrievePayment(share.payment_id, {
    relations: ["captures", "refunds"],
  })
  const sum = (rows: { amount: unknown }[] = []) =>
    MathBN.sum(0, ...rows.map(({ amount }) => toAmount(amount)))
  if (MathBN.gt(sum(payment.refunds), sum(payment.captures))) {
    await payments.deleteRefunds(share.refund_id)
    return undefined
  }
  return find()
}

async function confirmRow(payments: PaymentRefunds, id: string): Promise<void> {
  // The provider may have noted something of its own meanwhile.
  const [row] = await payments.listRefunds({ id }, { take: 1 })
  await payments.updateRefunds({
    id,
    metadata: { ...row?.metadata, [REFUND_PENDING]: false },
  })
}

function isRefusal(error: unknown): boolean {
  return (
    MedusaError.isMedusaError(error) &&
    [MedusaError.Types.NOT_ALLOWED, MedusaError.Types.INVALID_DATA].includes(
      (error as MedusaError).type as never
    )
  )
}
