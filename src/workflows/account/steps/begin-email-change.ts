import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_MODULE } from "../../../modules/account/constants"
import type AccountModuleService from "../../../modules/account/service"
import { isEmailTaken } from "../../../utils/account/is-email-taken"
import { hashToken, randomToken } from "../../../utils/random-token"

export type BeginEmailChangeInput = {
  customer_id: string
  /** Lower case. */
  new_email: string
}

type Undo = { id?: string; earlierIds: string[] }

/** Hours in which the new address has to answer. */
const HOURS = 24

export const beginEmailChangeStepId = "begin-email-change"
/**
 * This step notes the address that a customer wants; an earlier wish is forgotten.
 * Nothing is noted for an address that has an account.
 */
export const beginEmailChangeStep = createStep(
  beginEmailChangeStepId,
  async ({ customer_id, new_email }: BeginEmailChangeInput, { container }) => {
    const token = randomToken()
    const expires_at = new Date(Date.now() + HOURS * 3_600_000)
    const answer = { token, expires_at: expires_at.toISOString() }
    if (await isEmailTaken(container, new_email)) {
      const nothing: Undo = { earlierIds: [] }
      return new StepResponse({ ...answer, taken: true }, nothing)
    }
    const account = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
    const earlier = await account.listAccountEmailChanges({
      customer_id,
      used_at: null,
    })
    const earlierIds = earlier.map(({ id }) => id)
    await account.softDeleteAccountEmailChanges(earlierIds)
    const { id } = await account.createAccountEmailChanges({
      customer_id,
      new_email,
      token_hash: hashToken(token),
      expires_at,
    })
    const undo: Undo = { id, earlierIds }
    return new StepResponse({ ...answer, taken: false }, undo)
  },
  async (done, { container }) => {
    if (!done?.id) {
      return
    }
    const account = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
    await account.deleteAccountEmailChanges(done.id)
    if (done.earlierIds.length) {
      await account.restoreAccountEmailChanges(done.earlierIds)
    }
  }
)
