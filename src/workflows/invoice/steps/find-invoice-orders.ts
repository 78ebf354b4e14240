import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export type FindInvoiceOrdersInput = {
  order_ids?: string[]
  /** Payments whose orders are meant. */
  payment_ids?: string[]
}

type PaymentRow = { payment_collection?: { order?: { id: string } | null } }

export const findInvoiceOrdersStepId = "find-invoice-orders"
/** This step names the orders that an event is about; a payment may come before its order. */
export const findInvoiceOrdersStep = createStep(
  findInvoiceOrdersStepId,
  async (
    { order_ids = [], payment_ids = [] }: FindInvoiceOrdersInput,
    { container }
  ) => {
    if (!payment_ids.length) {
      return new StepResponse(order_ids)
    }
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "payment",
      fields: ["id", "payment_collection.order.id"],
      filters: { id: payment_ids },
    })
    const paid = (data as PaymentRow[]).flatMap(
      ({ payment_collection }) => payment_collection?.order?.id ?? []
    )
    return new StepResponse([...new Set([...order_ids, ...paid])])
  }
)
