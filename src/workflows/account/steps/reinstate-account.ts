import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_MODULE } from "../../../modules/account/constants"
import type AccountModuleService from "../../../modules/account/service"

export const reinstateAccountStepId = "account-reinstate"
/** This step lets a customer log in again; answers whether they could not. */
export const reinstateAccountStep = createStep(
  reinstateAccountStepId,
  async ({ customer_id }: { customer_id: string }, { container }) => {
    const before = await container
      .resolve<AccountModuleService>(ACCOUNT_MODULE)
      .reinstate(customer_id)
    return new StepResponse(before !== undefined, before)
  },
  async (before, { container }) => {
    if (before) {
      await container
        .resolve<AccountModuleService>(ACCOUNT_MODULE)
        .suspend(before)
    }
  }
)
