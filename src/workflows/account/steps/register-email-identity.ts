import type {
  AuthIdentityDTO,
  IAuthModuleService,
} from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import {
  ACCOUNT_MODULE,
  AccountSessionEndReasons,
} from "../../../modules/account/constants"
import type AccountModuleService from "../../../modules/account/service"
import { EMAILPASS } from "../../../utils/account/email-identity"

/** So long core's own registration, which takes two requests, is left to be finished. */
const UNFINISHED_MS = 60_000

export type RegisterEmailIdentityInput = { email: string; password: string }

export const registerEmailIdentityStepId = "register-account-email-identity"
/**
 * This step registers email and password. An identity that was begun and never
 * became anybody's account gives way: it would keep its address from its owner.
 * Its sessions end with it, so that whoever began it has no way into what follows.
 */
export const registerEmailIdentityStep = createStep(
  registerEmailIdentityStepId,
  async (body: RegisterEmailIdentityInput, { container }) => {
    const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
    const [existing] = await auth.listAuthIdentities(
      { provider_identities: { entity_id: body.email, provider: EMAILPASS } },
      { relations: ["provider_identities"] }
    )
    if (existing) {
      if (!isAbandoned(existing)) {
        throw new MedusaError(
          MedusaError.Types.DUPLICATE_ERROR,
          "An account with this email already exists"
        )
      }
      await container
        .resolve<AccountModuleService>(ACCOUNT_MODULE)
        .endSessions({
          auth_identity_id: existing.id,
          reason: AccountSessionEndReasons.ABANDONED,
        })
      await auth.deleteAuthIdentities([existing.id])
    }
    const { success, authIdentity, error } = await auth.register(EMAILPASS, {
      body,
    })
    if (!success || !authIdentity) {
      throw new MedusaError(
        MedusaError.Types.DUPLICATE_ERROR,
        error ?? "An account with this email already exists"
      )
    }
    return new StepResponse(authIdentity, authIdentity.id)
  },
  async (id, { container }) => {
    if (id) {
      await container
        .resolve<IAuthModuleService>(Modules.AUTH)
        .deleteAuthIdentities([id])
    }
  }
)

function isAbandoned(
  identity: AuthIdentityDTO & { created_at?: string | Date }
): boolean {
  const { app_metadata, provider_identities = [], created_at } = identity
  return (
    Object.values(app_metadata ?? {}).every((value) => !value) &&
    provider_identities.length === 1 &&
    Date.now() - new Date(created_at ?? Date.now()).getTime() > UNFINISHED_MS
  )
}
