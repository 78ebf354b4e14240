import {
  ContainerRegistrationKeys,
  MedusaError,
} from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { normalizeEmail } from "../../../utils/account/email-identity"

export const retrieveErasableStepId = "account-retrieve-erasable"
/**
 * This step finds the customer, guest or not, who is to be forgotten.
 *
 * @throws {MedusaError} NOT_FOUND; INVALID_DATA when the confirming email is not theirs
 */
export const retrieveErasableStep = createStep(
  retrieveErasableStepId,
  async (
    { customer_id, email }: { customer_id: string; email?: string },
    { container }
  ) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({
      entity: "customer",
      fields: ["id", "email"],
      filters: { id: customer_id },
    })
    const [customer] = data
    if (!customer) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Customer with id: ${customer_id} was not found`
      )
    }
    if (
      email !== undefined &&
      normalizeEmail(email) !== normalizeEmail(customer.email ?? "")
    ) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "The email is not this customer's"
      )
    }
    return new StepResponse({ id: customer.id, email: customer.email })
  }
)
