import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { REFUND_REQUEST_MODULE } from "../../../modules/refund-request/constants"
import type RefundRequestModuleService from "../../../modules/refund-request/service"
import { computeRefundAmount } from "../../../utils/refund-request/compute-amount"
import {
  readRefundableOrder,
  type RefundableOrder,
} from "../../../utils/refund-request/refundable-order"
import { refundableUnits } from "../../../utils/refund-request/spread-refund"
import { resolveOptions } from "../../../utils/resolve-options"

export type OpenRefundRequestInput = {
  order_id: string
  customer_id: string
  reason: string
  note?: string | null
  /** Everything that is left when omitted. */
  items?: { item_id: string; quantity: number }[]
}

const DAY_MS = 24 * 60 * 60 * 1000

export const openRefundRequestStepId = "open-refund-request"
/** This step writes down what a customer asks for and what it comes to. */
export const openRefundRequestStep = createStep(
  openRefundRequestStepId,
  async (input: OpenRefundRequestInput, { container }) => {
    const requests = container.resolve<RefundRequestModuleService>(
      REFUND_REQUEST_MODULE
    )
    const order = await readRefundableOrder(container, input.order_id)
    if (order.customer_id !== input.customer_id) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Order with id: ${input.order_id} was not found`
      )
    }
    await requests.refuseSecondOpenRequest(order.id)
    check(order, resolveOptions(container).refundRequest.days)
    const answer = computeRefundAmount({
      lines: order.lines,
      shipping: order.shipping,
      taken: await requests.takenUnits(order.id),
      refundable: refundableUnits(order.payments),
      decimals: order.decimals,
      wanted: input.items,
    })
    const id = await requests.openRequest({
      order_id: order.id,
      customer_id: input.customer_id,
      currency_code: order.currency_code,
      reason: input.reason,
      note: input.note,
      ...answer,
    })
    return new StepResponse({ id, order_id: order.id }, id)
  },
  async (id, { container }) => {
    if (id) {
      await container
        .resolve<RefundRequestModuleService>(REFUND_REQUEST_MODULE)
        .deleteShopRefundRequests(id)
    }
  }
)

function check(order: RefundableOrder, days: number | null): void {
  if (days !== null) {
    const end = new Date(order.placed_at.getTime() + days * DAY_MS)
    if (end.getTime() < Date.now()) {
      throw notAllowed(
        `A refund of this order could be asked for until ${end.toISOString().slice(0, 10)}`
      )
    }
  }
  if (order.payments.every(({ captured }) => captured === 0)) {
    throw notAllowed("Nothing has been paid for this order")
  }
  if (order.status === "canceled" && !refundableUnits(order.payments)) {
    throw notAllowed("This order is canceled and its money was paid back")
  }
}

function notAllowed(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}
