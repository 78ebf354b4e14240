import type {
  RefundPaymentInput,
  RefundPaymentOutput,
} from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { getSmallestUnit } from "./medusa-stripe"
import { asRefusal, isUnanswered } from "./refund-errors"
import {
  type Claim,
  claimKey,
  foreignRefund,
  isAlive,
  KEY,
  KEY_AT_STRIPE,
  type RefundLedger,
  type RefundRow,
  type StripeRefund,
  type StripeRefunds,
  UNPAID,
} from "./refund-keys"

/** What a refund needs of the provider. */
export type RefundTools = { stripe: StripeRefunds; ledger: RefundLedger }

/** How many refusals that Stripe remembers are passed over. */
const REMEMBERED_REFUSALS = 20
/** Milliseconds after which a row without a key was left behind by its process. */
const LEFT_BEHIND = 60_000

/**
 * Pays a refund back at Stripe, once, however often it is asked for.
 *
 * Core writes a row before it asks, and takes the row back when this throws: what
 * Stripe left unanswered therefore keeps its row, marked as unpaid, and is asked
 * again later. Refunds of a refund request throw instead: their own workflow keeps
 * the row and asks again.
 *
 * @throws {MedusaError} NOT_ALLOWED in Stripe's words when it refused, nothing has
 *   moved; UNEXPECTED_STATE when nobody knows
 */
export async function refundOnce(
  { amount, data, context }: RefundPaymentInput,
  tools: RefundTools
): Promise<RefundPaymentOutput> {
  const intentId = data?.id as string | undefined
  const currency = data?.currency as string | undefined
  if (!intentId || !currency) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "This payment names no payment intent at Stripe: there is nothing to refund"
    )
  }
  const { ledger } = tools
  const wanted = { intentId, units: getSmallestUnit(amount, currency) }
  const [row] = context?.idempotency_key
    ? await ledger.list({ id: [context.idempotency_key] })
    : []
  try {
    const refund = row
      ? await refundForRow({ ...wanted, row }, tools)
      : await findOrCreate(
          {
            ...wanted,
            key: context?.idempotency_key,
            known: await refundsOf(intentId, tools),
          },
          tools
        )
    await note(row, { stripe_refund_id: refund.id, [UNPAID]: null }, tools)
    return { data }
  } catch (error) {
    if (!isUnanswered(error)) {
      throw asRefusal(error)
    }
    if (!row || row.metadata?.refund_request_id) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `Stripe has not answered whether it refunded: ${(error as Error).message}`
      )
    }
    await note(row, { [UNPAID]: (error as Error).message }, tools)
    return { data }
  }
}

async function refundForRow(
  { intentId, ...wanted }: Omit<Claim, "known"> & { intentId: string },
  tools: RefundTools
): Promise<StripeRefund> {
  const known = await refundsOf(intentId, tools)
  const claim = { ...wanted, known }
  const foreign =
    isLeftBehind(claim.row) && (await foreignRefund(claim, tools.ledger))
  const key = await claimKey(claim, tools.ledger)
  if (foreign) {
    return foreign
  }
  try {
    return await findOrCreate(
      { intentId, units: claim.units, key, known },
      tools
    )
  } catch (error) {
    // Refunded to the last cent past the shop: then that is the money.
    const paid =
      (error as { code?: string }).code === "charge_already_refunded" &&
      (await foreignRefund(claim, tools.ledger))
    if (!paid) {
      throw error
    }
    return paid
  }
}

/** Whether the process died before it noted a key; the row may also be older than these keys. */
function isLeftBehind({ created_at, metadata }: RefundRow): boolean {
  return (
    metadata?.[KEY] === undefined &&
    Date.now() - created_at.getTime() > LEFT_BEHIND
  )
}

function refundsOf(
  intentId: string,
  { stripe }: RefundTools
): Promise<StripeRefund[]> {
  return stripe.refunds
    .list({ payment_intent: intentId, limit: 100 })
    .autoPagingToArray({ limit: 1000 })
}

type Creation = {
  intentId: string
  units: number
  key: string | undefined
  known: StripeRefund[]
}

/** A refusal is remembered with its key for a day: what was refused then may go well now, under the next one. */
async function findOrCreate(
  { intentId, units, key, known }: Creation,
  { stripe }: RefundTools
): Promise<StripeRefund> {
  const earlier = known.filter(
    ({ metadata }) => key && metadata?.[KEY_AT_STRIPE] === key
  )
  const alive = earlier.find(isAlive)
  if (alive) {
    return alive
  }
  const first = earlier.length
  for (let turn = first; ; turn++) {
    try {
      const refund = await stripe.refunds.create(
        {
          amount: units,
          payment_intent: intentId,
          ...(key && { metadata: { [KEY_AT_STRIPE]: key } }),
        },
        { idempotencyKey: key && (turn ? `${key}.${turn}` : key) }
      )
      if (isAlive(refund)) {
        return refund
      }
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Stripe could not pay back: ${refund.failure_reason ?? refund.status}`
      )
    } catch (error) {
      if (!wasRemembered(error) || turn - first >= REMEMBERED_REFUSALS) {
        throw error
      }
    }
  }
}

function wasRemembered(error: unknown): boolean {
  const { headers } = error as { headers?: Record<string, string> }
  return headers?.["idempotent-replayed"] === "true" && !isUnanswered(error)
}

async function note(
  row: RefundRow | undefined,
  metadata: Record<string, string | null>,
  { ledger }: RefundTools
): Promise<void> {
  // Read again: the key was noted since.
  const [current] = row ? await ledger.list({ id: [row.id] }) : []
  if (current) {
    await ledger.update({
      id: current.id,
      metadata: { ...current.metadata, ...metadata },
    })
  }
}
