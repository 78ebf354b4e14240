import type { BigNumberInput } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { fromMinorUnits, roundTogether } from "./minor-units"

/** A line of an order: `total` is what all its units cost, tax in and discount off. */
export type RefundableLine = {
  id: string
  title: string
  quantity: number
  total: BigNumberInput
}

export type RefundQuestion = {
  lines: RefundableLine[]
  /** Totals of the shipping methods. */
  shipping: BigNumberInput[]
  /** Units of lines that earlier requests have taken. */
  taken: Map<string, number>
  /** Captured and not refunded, in smallest units. */
  refundable: number
  decimals: number
  /** What is asked for; everything that is left when omitted. */
  wanted?: { item_id: string; quantity: number }[]
}

export type RefundAnswer = {
  amount: number
  whole_order: boolean
  items: { item_id: string; quantity: number; amount: number }[]
}

/**
 * What a customer gets back for what they ask for.
 *
 * Units of a line share its total so that the parts, refunded one after the other
 * in whatever portions, add up to it to the last cent. Shipping comes back with the
 * whole order only. Nobody gets more than what is captured and not refunded.
 *
 * @throws {MedusaError} INVALID_DATA when a line is not in the order or has fewer
 *   units left; NOT_ALLOWED when no money is left
 */
export function computeRefundAmount(question: RefundQuestion): RefundAnswer {
  const { lines, shipping, taken, decimals, refundable } = question
  const left = new Map(
    lines.map(({ id, quantity }) => [id, quantity - (taken.get(id) ?? 0)])
  )
  const wanted = question.wanted ?? everything(left)
  check(wanted, lines, left)
  const totals = roundTogether(
    [...lines.map(({ total }) => total), ...shipping],
    decimals
  )
  const items = wanted.map(({ item_id, quantity }) => {
    const index = lines.findIndex(({ id }) => id === item_id)
    const before = taken.get(item_id) ?? 0
    const share = (units: number) =>
      Math.round((totals[index] * units) / lines[index].quantity)
    return {
      item_id,
      quantity,
      units: share(before + quantity) - share(before),
    }
  })
  const whole = !question.wanted || isWholeOrder(lines, wanted)
  const sum = items.reduce((total, { units }) => total + units, 0)
  const amount = whole ? refundable : Math.min(sum, refundable)
  if (amount <= 0) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      sum > 0 || whole
        ? "Nothing that was paid for this order is left to be refunded"
        : "Nothing was paid for these items"
    )
  }
  return {
    amount: fromMinorUnits(amount, decimals),
    whole_order: whole,
    items: items.map(({ units, ...item }) => ({
      ...item,
      amount: fromMinorUnits(units, decimals),
    })),
  }
}

function everything(left: Map<string, number>) {
  return [...left]
    .filter(([, quantity]) => quantity > 0)
    .map(([item_id, quantity]) => ({ item_id, quantity }))
}

/** Whether every unit that was bought is asked for at once. */
function isWholeOrder(
  lines: RefundableLine[],
  wanted: { item_id: string; quantity: number }[]
): boolean {
  const quantities = new Map(
    wanted.map(({ item_id, quantity }) => [item_id, quantity])
  )
  return lines.every(({ id, quantity }) => quantities.get(id) === quantity)
}

function check(
  wanted: { item_id: string; quantity: number }[],
  lines: RefundableLine[],
  left: Map<string, number>
): void {
  const seen = new Set<string>()
  for (const { item_id, quantity } of wanted) {
    const line = lines.find(({ id }) => id === item_id)
    if (!line) {
      throw invalid(`Item with id: ${item_id} is not part of this order`)
    }
    if (seen.has(item_id)) {
      throw invalid(`Item with id: ${item_id} is named twice`)
    }
    seen.add(item_id)
    const most = Math.max(left.get(item_id) ?? 0, 0)
    if (quantity > most) {
      throw invalid(
        `A refund for ${quantity} × ${line.title} is more than can be refunded: ${line.quantity} bought, ${most} left`
      )
    }
  }
}

function invalid(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, message)
}
