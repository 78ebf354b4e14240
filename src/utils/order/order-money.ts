import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import {
  BigNumber,
  ContainerRegistrationKeys,
  MathBN,
} from "@medusajs/framework/utils"

type Amount = { amount: BigNumberInput; raw_amount?: BigNumberInput }

export type OrderRefund = Amount & {
  id: string
  metadata?: Record<string, unknown> | null
}

export type OrderPayment = {
  id: string
  provider_id: string
  currency_code: string
  canceled_at?: string | Date | null
  data?: Record<string, unknown>
  captures?: Amount[] | null
  refunds?: OrderRefund[] | null
}

/** The money side of an order. */
export type OrderMoney = {
  id: string
  status: string
  currency_code: string
  payments: OrderPayment[]
  transactions: (Amount & { reference?: string | null })[]
  credit_lines: { reference_id?: string | null }[]
  /** What the customer would have to pay, were the order to be carried out. */
  pending_difference: BigNumberInput
}

const FIELDS = [
  "id",
  "status",
  "currency_code",
  "summary",
  "transactions.*",
  "credit_lines.*",
  "payment_collections.payments.*",
  "payment_collections.payments.captures.*",
  "payment_collections.payments.refunds.*",
]

/** What was paid for an order, paid back and written down about it. */
export async function readOrderMoney(
  container: MedusaContainer,
  orderId: string
): Promise<OrderMoney> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: FIELDS, filters: { id: orderId } })
  const { payment_collections, transactions, credit_lines, summary, ...order } =
    data[0] as unknown as Omit<OrderMoney, "payments"> & {
      summary?: { pending_difference?: BigNumberInput } | null
      payment_collections?: { payments?: OrderPayment[] | null }[] | null
    }
  return {
    ...order,
    pending_difference: summary?.pending_difference ?? 0,
    transactions: transactions ?? [],
    credit_lines: credit_lines ?? [],
    payments: (payment_collections ?? []).flatMap(
      ({ payments }) => payments ?? []
    ),
  }
}

/** The sum of these amounts, exact. */
export function sumOf(amounts: Amount[] | null | undefined): BigNumber {
  return new BigNumber(
    (amounts ?? []).reduce(
      (sum, { amount, raw_amount }) => MathBN.add(sum, raw_amount ?? amount),
      MathBN.convert(0)
    )
  )
}

/** What was captured of a payment and not paid back yet. */
export function stillHeld({ captures, refunds }: OrderPayment): BigNumber {
  return new BigNumber(MathBN.sub(sumOf(captures), sumOf(refunds)))
}
