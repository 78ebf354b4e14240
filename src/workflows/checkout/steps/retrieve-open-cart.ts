import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  cartCompleted,
  cartNotFound,
} from "../../../utils/checkout/cart-errors"

export type OpenCart = {
  id: string
  line_ids: string[]
  payment_session_ids: string[]
}

export const retrieveOpenCartStepId = "retrieve-checkout-open-cart"
/**
 * This step reads what a cart consists of, and refuses one that became an order.
 * The caller holds the lock on the cart.
 */
export const retrieveOpenCartStep = createStep(
  retrieveOpenCartStepId,
  async ({ id }: { id: string }, { container }) => {
    const { data } = await container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({
        entity: "cart",
        fields: [
          "id",
          "completed_at",
          "items.id",
          "payment_collection.payment_sessions.id",
        ],
        filters: { id },
      })
    const cart = data[0]
    if (!cart) {
      throw cartNotFound(id)
    }
    if (cart.completed_at) {
      throw cartCompleted(id)
    }
    const open: OpenCart = {
      id,
      line_ids: ids(cart.items),
      payment_session_ids: ids(cart.payment_collection?.payment_sessions),
    }
    return new StepResponse(open)
  }
)

function ids(rows: ({ id: string } | null | undefined)[] | null | undefined) {
  return (rows ?? []).flatMap((row) => (row ? [row.id] : []))
}
