import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MathBN,
  MedusaError,
} from "@medusajs/framework/utils"
import { toAmount } from "../to-amount"
import type { RefundableLine } from "./compute-amount"
import { currencyDecimals, toMinorUnits } from "./minor-units"
import type { RefundablePayment } from "./spread-refund"

const FIELDS = [
  "id",
  "status",
  "display_id",
  "created_at",
  "currency_code",
  "customer_id",
  "total",
  "items.*",
  "items.total",
  "shipping_methods.*",
  "shipping_methods.total",
  "payment_collections.payments.id",
  "payment_collections.payments.created_at",
  "payment_collections.payments.captures.*",
  "payment_collections.payments.refunds.*",
]

type Money = { amount: BigNumberInput; raw_amount?: BigNumberInput }

type ReadOrder = {
  id: string
  status: string
  created_at: string | Date
  currency_code: string
  customer_id: string | null
  items: {
    id: string
    title: string
    product_title?: string | null
    quantity: BigNumberInput
    total: BigNumberInput
  }[]
  shipping_methods: { total: BigNumberInput }[]
  payment_collections: {
    payments: {
      id: string
      created_at: string | Date
      captures: Money[]
      refunds: Money[]
    }[]
  }[]
}

/** What of an order matters to a refund. */
export type RefundableOrder = {
  id: string
  status: string
  placed_at: Date
  currency_code: string
  customer_id: string | null
  decimals: number
  lines: RefundableLine[]
  shipping: BigNumberInput[]
  /** Oldest first. */
  payments: RefundablePayment[]
}

/** @throws {MedusaError} NOT_FOUND */
export async function readRefundableOrder(
  container: MedusaContainer,
  id: string
): Promise<RefundableOrder> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: FIELDS,
    filters: { id },
  })
  const [order] = data as unknown as ReadOrder[]
  if (!order) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Order with id: ${id} was not found`
    )
  }
  const decimals = currencyDecimals(order.currency_code)
  const units = (amounts: Money[] | undefined) =>
    toMinorUnits(
      MathBN.sum(
        0,
        ...(amounts ?? []).map(({ raw_amount, amount }) => raw_amount ?? amount)
      ),
      decimals
    )
  return {
    id: order.id,
    status: order.status,
    placed_at: new Date(order.created_at),
    currency_code: order.currency_code,
    customer_id: order.customer_id,
    decimals,
    lines: (order.items ?? []).map((item) => ({
      id: item.id,
      title: item.product_title || item.title,
      quantity: toAmount(item.quantity),
      total: item.total,
    })),
    shipping: (order.shipping_methods ?? []).map(({ total }) => total),
    payments: (order.payment_collections ?? [])
      .flatMap(({ payments }) => payments ?? [])
      .sort(
        (a, b) =>
          new Date(a.created_at).getTime() - new Date(b.created_at).getTime()
      )
      .map(({ id, captures, refunds }) => ({
        id,
        captured: units(captures),
        refunded: units(refunds),
      })),
  }
}
