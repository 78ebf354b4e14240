import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_MODULE } from "../../../modules/account/constants"
import type AccountModuleService from "../../../modules/account/service"
import { EMAILPASS } from "../../../utils/account/email-identity"

export type ForgetOpenRequestsInput = {
  entity_id: string
  /** Of the customer, when the identity is a customer's. */
  customer_id?: string
}

export const forgetOpenRequestsStepId = "forget-open-requests"
/**
 * This step makes links worthless that were mailed under the old password: another
 * reset, and a change of the email that a thief may have begun.
 */
export const forgetOpenRequestsStep = createStep(
  forgetOpenRequestsStepId,
  async (
    { entity_id, customer_id }: ForgetOpenRequestsInput,
    { container }
  ) => {
    // Core forgets the tokens of an identity when it makes a new one; nobody gets this one.
    await container.resolve(Modules.AUTH).createPasswordResetToken({
      provider: EMAILPASS,
      entity_id,
      ttl_seconds: 1,
    })
    if (!customer_id) {
      return new StepResponse(undefined, [])
    }
    const account = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
    const open = await account.listAccountEmailChanges({
      customer_id,
      used_at: null,
    })
    const ids = open.map(({ id }) => id)
    await account.softDeleteAccountEmailChanges(ids)
    return new StepResponse(undefined, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await container
        .resolve<AccountModuleService>(ACCOUNT_MODULE)
        .restoreAccountEmailChanges(ids)
    }
  }
)
