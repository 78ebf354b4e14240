import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CHECKOUT_MODULE } from "../../../modules/checkout/constants"
import type CheckoutModuleService from "../../../modules/checkout/service"

export type RememberCustomerCartStepInput = {
  customer_id: string
  cart_id: string
  /** The cart that was remembered before. */
  remembered_id: string | null
}

export const rememberCustomerCartStepId = "remember-checkout-customer-cart"
/** This step makes a cart the customer's one. */
export const rememberCustomerCartStep = createStep(
  rememberCustomerCartStepId,
  async (input: RememberCustomerCartStepInput, { container }) => {
    const { customer_id, cart_id, remembered_id } = input
    const done = await container
      .resolve<CheckoutModuleService>(CHECKOUT_MODULE)
      .rememberCart({
        customer_id,
        cart_id,
        instead_of: remembered_id ?? undefined,
      })
    if (!done) {
      // Only when the lock was lost: the database still keeps it at one.
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "The cart was opened by another request at the same time, try again"
      )
    }
    return new StepResponse(undefined, input)
  },
  async (input, { container }) => {
    if (input?.remembered_id) {
      await container
        .resolve<CheckoutModuleService>(CHECKOUT_MODULE)
        .rememberCart({
          customer_id: input.customer_id,
          cart_id: input.remembered_id,
          instead_of: input.cart_id,
        })
    }
  }
)
