import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export const retrieveAccountStepId = "account-retrieve"
/**
 * This step finds a customer who has an account.
 *
 * @throws {MedusaError} NOT_FOUND; NOT_ALLOWED for a guest
 */
export const retrieveAccountStep = createStep(
  retrieveAccountStepId,
  async ({ customer_id }: { customer_id: string }, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "customer",
      fields: ["id", "email", "has_account"],
      filters: { id: customer_id },
    })
    const [customer] = data
    if (!customer) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Customer with id: ${customer_id} was not found`
      )
    }
    if (!customer.has_account) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "This customer is a guest: there is no account"
      )
    }
    return new StepResponse({ id: customer.id, email: customer.email })
  }
)
