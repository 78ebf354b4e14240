import { PaymentEvents } from "@medusajs/framework/utils"
import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import {
  acquireLockStep,
  cancelOrderWorkflow,
  createOrderCreditLinesWorkflow,
  emitEventStep,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import type {
  DecideOrderCancellationDTO,
  OrderCancellationDTO,
} from "../../modules/order/types"
import {
  ORDER_LOCK_PATIENCE,
  ORDER_LOCK_SECONDS,
  orderLockKey,
} from "../../utils/order/order-lock"
import { decideOrderCancellationStep } from "./steps/decide-order-cancellation"
import { finishOrderCancellationStep } from "./steps/finish-order-cancellation"
import { noteOrderCancellationStep } from "./steps/note-order-cancellation"
import { payBackCanceledOrderStep } from "./steps/pay-back-canceled-order"

export type CancelShopOrderInput = DecideOrderCancellationDTO & {
  /** Nobody is told. */
  silent?: boolean
}

export const cancelShopOrderWorkflowId = "cancel-shop-order"
/**
 * This workflow cancels an order that nothing was packed of: it writes the decision
 * down, pays back, and lets Medusa void what was not captured and free the stock.
 * Run again, after a crash too, it does what is left.
 */
export const cancelShopOrderWorkflow = createWorkflow(
  cancelShopOrderWorkflowId,
  (input: WorkflowData<CancelShopOrderInput>) => {
    const key = transform({ input }, ({ input }) =>
      orderLockKey(input.order_id)
    )
    acquireLockStep({
      key,
      timeout: ORDER_LOCK_PATIENCE,
      ttl: ORDER_LOCK_SECONDS,
      executeOnSubWorkflow: true,
    })
    const decided = decideOrderCancellationStep(input)
    const cancellation = transform(
      { decided },
      ({ decided }) => decided.cancellation as OrderCancellationDTO
    )
    const paid = when(
      "something-is-left-to-pay-back",
      { decided },
      ({ decided }) => decided.cancellation !== null
    ).then(() => payBackCanceledOrderStep(cancellation))
    when(
      "the-order-is-to-be-credited",
      { paid },
      ({ paid }) => !!paid?.credit
    ).then(() => {
      createOrderCreditLinesWorkflow.runAsStep({
        input: transform({ cancellation, paid }, ({ cancellation, paid }) => ({
          id: cancellation.order_id,
          credit_lines: [
            {
              amount: paid?.credit ?? 0,
              reference: "order_cancellation",
              reference_id: cancellation.id,
            },
          ],
        })),
      })
    })
    when(
      "medusa-is-to-be-told",
      { decided },
      ({ decided }) => decided.cancel
    ).then(() => {
      noteOrderCancellationStep(
        transform({ cancellation, input }, ({ cancellation, input }) => ({
          cancellation,
          silent: input.silent,
        }))
      )
      cancelOrderWorkflow.runAsStep({
        input: transform({ cancellation }, ({ cancellation }) => ({
          order_id: cancellation.order_id,
          canceled_by: cancellation.actor_id ?? undefined,
        })),
      })
    })
    when("money-went-back", { paid }, ({ paid }) =>
      Boolean(paid?.payment_ids.length)
    ).then(() => {
      // Core says nothing of the refunds that a cancellation makes.
      emitEventStep({
        eventName: PaymentEvents.REFUNDED,
        data: transform({ paid }, ({ paid }) =>
          (paid?.payment_ids ?? []).map((id) => ({ id }))
        ),
      }).config({ name: "emit-refunded-by-cancellation" })
    })
    when(
      "the-cancellation-is-to-be-finished",
      { decided },
      ({ decided }) => decided.cancellation !== null
    ).then(() => {
      finishOrderCancellationStep(cancellation)
    })
    releaseLockStep({ key, executeOnSubWorkflow: true })
    return new WorkflowResponse(decided)
  }
)
