/** One refund at Stripe, as far as this provider reads it. */
export type StripeRefund = {
  id: string
  amount: number
  status: string | null
  failure_reason?: string
  metadata?: Record<string, string> | null
}

/** The part of Stripe's SDK that refunds. */
export type StripeRefunds = {
  refunds: {
    create(
      params: {
        amount: number
        payment_intent: string
        metadata?: Record<string, string>
      },
      options: { idempotencyKey?: string }
    ): Promise<StripeRefund>
    list(params: { payment_intent: string; limit: number }): {
      autoPagingToArray(options: { limit: number }): Promise<StripeRefund[]>
    }
  }
}

/** Core's row of a refund. */
export type RefundRow = {
  id: string
  payment_id: string
  amount: number | string
  created_at: Date
  metadata: Record<string, unknown> | null
}

/** Core's rows, as the payment module's own container serves them. */
export type RefundLedger = {
  list(
    filters: { id?: string[]; payment_id?: string[] },
    config?: { take: number | null }
  ): Promise<RefundRow[]>
  update(row: {
    id: string
    metadata: Record<string, unknown>
  }): Promise<unknown>
}

/** Metadata of a refund at Stripe: the key of the promise that it keeps. */
export const KEY_AT_STRIPE = "shopkeeper_refund"
/** Metadata of core's row: the same key. */
export const KEY = "stripe_refund_key"
/** Metadata of core's row whose money is still owed: what Stripe's silence looked like. */
export const UNPAID = "stripe_unpaid"

/** Whether the money of a refund is on its way or has arrived. */
export function isAlive({ status }: StripeRefund): boolean {
  return status !== "failed" && status !== "canceled"
}

export type Claim = {
  row: RefundRow
  /** What is to be refunded, in Stripe's smallest unit. */
  units: number
  /** What Stripe has refunded of this payment so far. */
  known: StripeRefund[]
}

/**
 * The idempotency key of a row, written down before Stripe is asked.
 *
 * It is the row's id, unless money has left for a row that is gone (core takes a row
 * back when the database fails after Stripe has paid): then that money is taken for
 * this row, and the key is the one it left with.
 */
export async function claimKey(
  { row, units, known }: Claim,
  ledger: RefundLedger
): Promise<string> {
  const noted = row.metadata?.[KEY]
  if (typeof noted === "string") {
    return noted
  }
  const taken = await takenByOthers(row, KEY, ledger)
  const orphan = known.find(
    (refund) =>
      isAlive(refund) &&
      refund.amount === units &&
      refund.metadata?.[KEY_AT_STRIPE] !== undefined &&
      !taken.has(refund.metadata[KEY_AT_STRIPE])
  )
  const key = orphan?.metadata?.[KEY_AT_STRIPE] ?? row.id
  await ledger.update({
    id: row.id,
    metadata: { ...row.metadata, [KEY]: key },
  })
  return key
}

/**
 * A refund at Stripe that this shop did not ask for and no row accounts for, made
 * in the dashboard or before the shop kept keys; undefined when none fits.
 */
export async function foreignRefund(
  { row, units, known }: Claim,
  ledger: RefundLedger
): Promise<StripeRefund | undefined> {
  const taken = await takenByOthers(row, "stripe_refund_id", ledger)
  return known.find(
    (refund) =>
      isAlive(refund) &&
      refund.amount === units &&
      refund.metadata?.[KEY_AT_STRIPE] === undefined &&
      !taken.has(refund.id)
  )
}

async function takenByOthers(
  row: RefundRow,
  field: string,
  ledger: RefundLedger
): Promise<Set<unknown>> {
  const rows = await ledger.list(
    { payment_id: [row.payment_id] },
    { take: null }
  )
  return new Set(
    rows
      .filter(({ id }) => id !== row.id)
      // Before it is noted, the key of a row is its id.
      .flatMap(({ id, metadata }) => [metadata?.[field], id])
  )
}
