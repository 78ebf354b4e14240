import type { IAuthModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RefreshedAccountSession } from "../../../modules/account/types"
import { EMAILPASS } from "../../../utils/account/email-identity"
import type { AccountTokens } from "../types"
import { mintAccessToken } from "../utils/mint-access-token"

export const mintRefreshedTokenStepId = "mint-refreshed-account-token"
/** This step makes the access token that goes with a new refresh token; null when there is no new one. */
export const mintRefreshedTokenStep = createStep(
  mintRefreshedTokenStepId,
  async (refreshed: RefreshedAccountSession, { container }) => {
    if (refreshed.outcome !== "refreshed") {
      return new StepResponse<AccountTokens | null>(null)
    }
    const { session, refresh_token } = refreshed
    const [auth_identity] = await container
      .resolve<IAuthModuleService>(Modules.AUTH)
      .listAuthIdentities(
        { id: [session.auth_identity_id] },
        { relations: ["provider_identities"] }
      )
    if (!auth_identity) {
      return new StepResponse<AccountTokens | null>(null)
    }
    const minted = await mintAccessToken(container, {
      auth_identity,
      auth_provider: session.auth_provider ?? EMAILPASS,
      session_id: session.id,
    })
    return new StepResponse<AccountTokens | null>({ ...minted, refresh_token })
  }
)
