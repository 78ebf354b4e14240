import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export const deleteCartsStepId = "delete-checkout-carts"
/** This step deletes carts with their lines. */
export const deleteCartsStep = createStep(
  deleteCartsStepId,
  async (ids: string[], { container }) => {
    await container.resolve(Modules.CART).softDeleteCarts(ids)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await container.resolve(Modules.CART).restoreCarts(ids)
    }
  }
)
