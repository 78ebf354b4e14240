import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_MODULE } from "../../../modules/account/constants"
import type AccountModuleService from "../../../modules/account/service"
import { emailsOfCustomer } from "../../../utils/account/emails-of-customer"

export type CreateAccountErasureInput = {
  customer: { id: string; email: string | null }
  /** The admin who asks; the customer when unset. */
  requested_by?: string | null
}

export const createAccountErasureStepId = "account-create-erasure"
/** This step writes down that a customer is to be forgotten; once it is, it will be. */
export const createAccountErasureStep = createStep(
  createAccountErasureStepId,
  async (
    { customer, requested_by }: CreateAccountErasureInput,
    { container }
  ) => {
    const account = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
    const [known] = await account.listAccountErasures({
      customer_id: customer.id,
    })
    if (known) {
      return new StepResponse(undefined)
    }
    const { id } = await account.createAccountErasures({
      customer_id: customer.id,
      emails: await emailsOfCustomer(container, customer),
      requested_by,
    })
    return new StepResponse(undefined, id)
  },
  async (id, { container }) => {
    if (id) {
      await container
        .resolve<AccountModuleService>(ACCOUNT_MODULE)
        .deleteAccountErasures([id])
    }
  }
)
