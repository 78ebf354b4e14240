import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_MODULE } from "../../../modules/account/constants"
import type AccountModuleService from "../../../modules/account/service"
import { PERSONAL_DATA_HOLDERS } from "../personal-data/holders"

export const forgetPersonStepId = "account-forget-person"
/**
 * This step lets everybody forget a person, each time from the first: who has done
 * so already finds nothing more to do. What is erased cannot be brought back.
 *
 * @returns whether there was anything to do
 */
export const forgetPersonStep = createStep(
  { name: forgetPersonStepId, noCompensation: true },
  async ({ customer_id }: { customer_id: string }, { container }) => {
    const account = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
    const [erasure] = await account.listAccountErasures({
      customer_id,
      finished_at: null,
    })
    if (!erasure) {
      return new StepResponse({ requested_by: null, done: false })
    }
    const person = {
      customer_id,
      emails: erasure.emails as unknown as string[],
    }
    for (const holder of PERSONAL_DATA_HOLDERS) {
      await holder.erase(container, person)
    }
    await account.updateAccountErasures({
      id: erasure.id,
      emails: [],
      finished_at: new Date(),
    } as object as Parameters<typeof account.updateAccountErasures>[0])
    return new StepResponse({ requested_by: erasure.requested_by, done: true })
  }
)
