import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_MODULE } from "../../../modules/account/constants"
import type AccountModuleService from "../../../modules/account/service"

export const cleanUpAccountRecordsStepId = "clean-up-account-records"
/** This step deletes old records; there is nothing to take back. */
export const cleanUpAccountRecordsStep = createStep(
  cleanUpAccountRecordsStepId,
  async (_: void, { container }) =>
    new StepResponse(
      await container.resolve<AccountModuleService>(ACCOUNT_MODULE).cleanUp()
    )
)
