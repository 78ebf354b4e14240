import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { generateJwtTokenWithChecks } from "@medusajs/medusa/api/auth/utils/generate-jwt-token"
import {
  ACCOUNT_MODULE,
  AccountSessionEndReasons,
} from "../../../modules/account/constants"
import type AccountModuleService from "../../../modules/account/service"
import {
  lifetimeOf,
  readClaims,
  tokenOfSession,
} from "../../../utils/account/access-token"
import { EMAILPASS } from "../../../utils/account/email-identity"
import type {
  AccountClient,
  AuthenticatedIdentity,
  StartedAccountSession,
} from "../types"
import { mintAccessToken } from "../utils/mint-access-token"

export type StartAccountSessionInput = AuthenticatedIdentity & {
  customer_id: string
  client: AccountClient
}

export const startAccountSessionStepId = "start-account-session"
/** This step begins a customer's session, or says as core does what is missing yet. */
export const startAccountSessionStep = createStep(
  startAccountSessionStepId,
  async (input: StartAccountSessionInput, { container }) => {
    const account = container.resolve<AccountModuleService>(ACCOUNT_MODULE)
    const { auth_identity, mfa_challenge, customer_id, client } = input
    const checked = await generateJwtTokenWithChecks(container, {
      authIdentity: auth_identity,
      mfaChallenge: mfa_challenge,
      actorType: "customer",
      authProvider: EMAILPASS,
    })
    const owner = {
      actor_type: "customer",
      actor_id: customer_id,
      auth_identity_id: auth_identity.id,
      auth_provider: EMAILPASS,
      ...client,
    }
    if (checked.verification_required || checked.mfa_required) {
      const claims = readClaims(checked.token) ?? {}
      const seconds = lifetimeOf(claims)
      const sid = await account.openSession({ ...owner, seconds })
      const http = httpOf(container)
      const token = tokenOfSession(claims, { sid, seconds }, http)
      return new StepResponse<StartedAccountSession, string>(
        checked.mfa_required
          ? { kind: "mfa", token, mfa_challenge: checked.mfa_challenge }
          : { kind: "verification", token, verification: checked.verification },
        sid
      )
    }
    const session = await account.openRefreshableSession(owner)
    const minted = await mintAccessToken(container, {
      auth_identity,
      auth_provider: EMAILPASS,
      session_id: session.id,
    })
    return new StepResponse<StartedAccountSession, string>(
      { kind: "tokens", refresh_token: session.refresh_token, ...minted },
      session.id
    )
  },
  async (sessionId, { container }) => {
    if (!sessionId) {
      return
    }
    await container.resolve<AccountModuleService>(ACCOUNT_MODULE).endSessions({
      session_id: sessionId,
      reason: AccountSessionEndReasons.ROLLED_BACK,
    })
  }
)

function httpOf(container: MedusaContainer) {
  return container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
    .projectConfig.http
}
