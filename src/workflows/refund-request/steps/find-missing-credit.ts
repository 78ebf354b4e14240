import {
  ContainerRegistrationKeys,
  MathBN,
  Modules,
  OrderChangeStatus,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { BigNumberInput } from "@medusajs/framework/types"
import { toAmount } from "../../../utils/to-amount"
import type { PaidRefundRequest } from "./pay-refund-request"

/** `order_credit_line.reference` of what this feature writes. */
export const REFUND_REQUEST_REFERENCE = "refund_request"

export const findMissingCreditStepId = "find-missing-refund-request-credit"
/**
 * This step says how much the order must be credited so that it does not ask the
 * customer for the money that went back: nothing when that was done, when the shop
 * owed the money anyway, or when the order is canceled. A credit that a crash left
 * half made is removed.
 */
export const findMissingCreditStep = createStep(
  findMissingCreditStepId,
  async ({ id, order_id, paid }: PaidRefundRequest, { container }) => {
    const sum = paid.reduce(
      (total, { amount }) => MathBN.add(total, amount),
      MathBN.convert(0)
    )
    if (!paid.length) {
      return new StepResponse({ amount: 0 })
    }
    const orders = container.resolve(Modules.ORDER)
    const unfinished = await orders.listOrderChanges(
      { order_id, status: [OrderChangeStatus.PENDING] },
      { relations: ["actions"] }
    )
    const halfMade = unfinished.filter(({ actions }) =>
      actions?.some(({ reference_id }) => reference_id === id)
    )
    if (halfMade.length) {
      await orders.deleteOrderChanges(halfMade.map((change) => change.id))
    }
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "order",
      fields: ["id", "status", "summary.*", "credit_lines.*"],
      filters: { id: order_id },
    })
    const [order] = data as unknown as {
      status: string
      summary: {
        pending_difference?: BigNumberInput
        raw_pending_difference?: BigNumberInput
      }
      credit_lines?: { reference_id: string | null; amount: BigNumberInput }[]
    }[]
    if (order.status === "canceled") {
      return new StepResponse({ amount: 0 })
    }
    const credited = MathBN.sum(
      0,
      ...(order.credit_lines ?? [])
        .filter(({ reference_id }) => reference_id === id)
        .map(({ amount }) => toAmount(amount))
    )
    const { raw_pending_difference, pending_difference } = order.summary
    const owed = MathBN.max(
      raw_pending_difference ?? pending_difference ?? 0,
      0
    )
    const missing = MathBN.min(MathBN.sub(sum, credited), owed)
    return new StepResponse({ amount: MathBN.max(missing, 0).toNumber() })
  }
)
