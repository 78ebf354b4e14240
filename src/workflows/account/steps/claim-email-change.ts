import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { ACCOUNT_MODULE } from "../../../modules/account/constants"
import type AccountModuleService from "../../../modules/account/service"
import { EMAILPASS } from "../../../utils/account/email-identity"
import { isEmailTaken } from "../../../utils/account/is-email-taken"

export const claimEmailChangeStepId = "claim-email-change"
/** This step spends the token of a change of email, under the lock of that token. */
export const claimEmailChangeStep = createStep(
  claimEmailChangeStepId,
  async ({ token_hash }: { token_hash: string }, { container }) => {
    const account = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
    const [change] = await account.listAccountEmailChanges({ token_hash })
    if (!change || change.used_at) {
      throw refusal("The link is invalid or already used")
    }
    if (change.expires_at.getTime() <= Date.now()) {
      throw refusal("The link has expired")
    }
    if (await isEmailTaken(container, change.new_email)) {
      throw refusal("This email address has an account")
    }
    const auth = container.resolve(Modules.AUTH)
    const [identity] = await auth.listAuthIdentities(
      { app_metadata: { customer_id: change.customer_id } },
      { relations: ["provider_identities"] }
    )
    const email = identity?.provider_identities?.find(
      ({ provider }) => provider === EMAILPASS
    )
    if (!identity || !email) {
      throw refusal("This account does not log in with a password")
    }
    await account.updateAccountEmailChanges({
      id: change.id,
      used_at: new Date(),
    })
    return new StepResponse(
      {
        id: change.id,
        customer_id: change.customer_id,
        auth_identity_id: identity.id,
        provider_identity_id: email.id,
        old_email: email.entity_id,
        new_email: change.new_email,
      },
      change.id
    )
  },
  async (id, { container }) => {
    if (id) {
      await container
        .resolve<AccountModuleService>(ACCOUNT_MODULE)
        .updateAccountEmailChanges({ id, used_at: null })
    }
  }
)

function refusal(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}
