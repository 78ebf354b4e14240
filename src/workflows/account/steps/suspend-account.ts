import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_MODULE } from "../../../modules/account/constants"
import type AccountModuleService from "../../../modules/account/service"
import type { SuspendAccountDTO } from "../../../modules/account/types"

export const suspendAccountStepId = "account-suspend"
/** This step keeps a customer from logging in; answers whether that is new. */
export const suspendAccountStep = createStep(
  suspendAccountStepId,
  async (input: SuspendAccountDTO, { container }) => {
    const changed = await container
      .resolve<AccountModuleService>(ACCOUNT_MODULE)
      .suspend(input)
    return new StepResponse(changed, changed ? input.customer_id : undefined)
  },
  async (customerId, { container }) => {
    if (customerId) {
      await container
        .resolve<AccountModuleService>(ACCOUNT_MODULE)
        .reinstate(customerId)
    }
  }
)
