import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { findRememberedCart } from "../../../utils/checkout/remembered-cart"

export const findCustomerCartStepId = "find-checkout-customer-cart"
/**
 * This step finds the customer's open cart: the remembered one, else the one that
 * changed last of those the customer has from elsewhere.
 */
export const findCustomerCartStep = createStep(
  findCustomerCartStepId,
  async ({ customer_id }: { customer_id: string }, { container }) => {
    const found = await findRememberedCart(container, customer_id)
    if (found.cart_id) {
      return new StepResponse(found)
    }
    const { data } = await container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({
        entity: "cart",
        fields: ["id"],
        filters: { customer_id, completed_at: null },
        pagination: { take: 1, order: { updated_at: "DESC" } },
      })
    return new StepResponse({ ...found, cart_id: data[0]?.id ?? null })
  }
)
