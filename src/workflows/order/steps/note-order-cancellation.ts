import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { OrderCancellationDTO } from "../../../modules/order/types"

export type NoteOrderCancellationInput = {
  cancellation: OrderCancellationDTO
  /** Nobody is to be told. */
  silent?: boolean
}

export const noteOrderCancellationStepId = "note-order-cancellation"
/** This step puts into the order who cancels it and why, which the mail says. */
export const noteOrderCancellationStep = createStep(
  noteOrderCancellationStepId,
  async (
    { cancellation, silent }: NoteOrderCancellationInput,
    { container }
  ) => {
    const service = container.resolve(Modules.ORDER)
    const before = await service.retrieveOrder(cancellation.order_id, {
      select: ["id", "metadata", "no_notification"],
    })
    await service.updateOrders(cancellation.order_id, {
      metadata: {
        ...before.metadata,
        canceled_by: cancellation.canceled_by,
        ...(cancellation.reason && { cancel_reason: cancellation.reason }),
      },
      ...(silent && { no_notification: true }),
    })
    return new StepResponse(cancellation.order_id, {
      id: before.id,
      metadata: before.metadata ?? null,
    })
  },
  async (before, { container }) => {
    if (before) {
      await container
        .resolve(Modules.ORDER)
        .updateOrders(before.id, { metadata: before.metadata ?? undefined })
    }
  }
)
