import type {
  IOrderModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  ORDER_CANCELLATION_KEY,
  SHOP_ORDER_MODULE,
} from "../../../modules/order/constants"
import type ShopOrderModuleService from "../../../modules/order/service"
import type { OrderCancellationDTO } from "../../../modules/order/types"
import {
  type OrderMoney,
  type OrderPayment,
  type OrderRefund,
  readOrderMoney,
  stillHeld,
  sumOf,
} from "../../../utils/order/order-money"
import { askToRefundAgain } from "../utils/ask-to-refund-again"

export type PaidBackOrder = {
  /** Payments that money went back on. */
  payment_ids: string[]
  /** What the order has to be credited with; 0 when that is done. */
  credit: number
}

export const payBackCanceledOrderStepId = "pay-back-canceled-order"
/**
 * This step pays back what was captured, and writes it down. It may run any number
 * of times, and after a crash at any of its lines: money is refunded once.
 */
export const payBackCanceledOrderStep = createStep(
  payBackCanceledOrderStepId,
  async (cancellation: OrderCancellationDTO, { container }) => {
    const before = await readOrderMoney(container, cancellation.order_id)
    for (const payment of before.payments) {
      await payBack(container, payment, cancellation)
    }
    await leaveNoReturn(container, cancellation)
    await bookRefunds(
      container,
      await readOrderMoney(container, cancellation.order_id)
    )
    await dropHalfDoneCredit(container, cancellation.order_id)
    const money = await readOrderMoney(container, cancellation.order_id)
    const mine = money.payments.flatMap(({ refunds }) =>
      refundsOf(refunds, cancellation)
    )
    const isCredited =
      money.status === "canceled" ||
      money.credit_lines.some(
        ({ reference_id }) => reference_id === cancellation.id
      )
    return new StepResponse<PaidBackOrder>({
      payment_ids: money.payments
        .filter(({ refunds }) => refundsOf(refunds, cancellation).length)
        .map(({ id }) => id),
      // What was captured beyond the price is not owed by anybody.
      credit: isCredited
        ? 0
        : Math.max(
            0,
            MathBN.min(sumOf(mine), money.pending_difference).toNumber()
          ),
    })
  }
)

async function payBack(
  container: MedusaContainer,
  payment: OrderPayment,
  cancellation: OrderCancellationDTO
): Promise<void> {
  for (const refund of refundsOf(payment.refunds, cancellation)) {
    await leaveNoReturn(container, cancellation)
    await askToRefundAgain(container, payment, refund)
  }
  const held = stillHeld(payment)
  if (MathBN.gt(held, 0)) {
    await container.resolve(Modules.PAYMENT).refundPayment({
      payment_id: payment.id,
      amount: held,
      created_by: cancellation.actor_id ?? undefined,
      note: cancellation.reason ?? undefined,
      metadata: { [ORDER_CANCELLATION_KEY]: cancellation.id },
    })
    await leaveNoReturn(container, cancellation)
  }
}

/** Money has moved or is about to: the decision stands. */
async function leaveNoReturn(
  container: MedusaContainer,
  { id }: OrderCancellationDTO
): Promise<void> {
  await container
    .resolve<ShopOrderModuleService>(SHOP_ORDER_MODULE)
    .updateShopOrderCancellations({ id, state: "paying_back" })
}

/** Adds what the order's books lack of the refunds that were made. */
async function bookRefunds(
  container: MedusaContainer,
  money: OrderMoney
): Promise<void> {
  const refunds = money.payments.flatMap(({ refunds }) => refunds ?? [])
  const booked = money.transactions.filter(
    ({ reference }) => reference === "refund"
  )
  const missing = MathBN.add(sumOf(refunds), sumOf(booked))
  if (MathBN.gt(missing, 0)) {
    await orders(container).addOrderTransactions({
      order_id: money.id,
      amount: MathBN.mult(missing, -1),
      currency_code: money.currency_code,
      reference: "refund",
      reference_id: refunds[refunds.length - 1].id,
    })
  }
}

/** A process that died while it credited the order has left a change behind that blocks the next. */
async function dropHalfDoneCredit(
  container: MedusaContainer,
  orderId: string
): Promise<void> {
  const left = await orders(container).listOrderChanges(
    { order_id: orderId, status: "pending" },
    { select: ["id", "change_type"] }
  )
  const credits = left.filter(
    ({ change_type }) => String(change_type) === "credit_line"
  )
  if (credits.length) {
    await orders(container).deleteOrderChanges(credits.map(({ id }) => id))
  }
}

function refundsOf(
  refunds: OrderRefund[] | null | undefined,
  { id }: OrderCancellationDTO
): OrderRefund[] {
  return (refunds ?? []).filter(
    ({ metadata }) => metadata?.[ORDER_CANCELLATION_KEY] === id
  )
}

function orders(container: MedusaContainer): IOrderModuleService {
  return container.resolve(Modules.ORDER)
}
