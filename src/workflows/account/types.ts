import type {
  AuthIdentityDTO,
  AuthMfaChallengeDTO,
  AuthVerificationDTO,
} from "@medusajs/framework/types"

/** The device that a request came from. */
export type AccountClient = { ip?: string | null; user_agent?: string | null }

export type AccountTokens = {
  access_token: string
  refresh_token: string
  /** Seconds that the access token is good for. */
  expires_in: number
}

/** What somebody who logs in is given. */
export type StartedAccountSession =
  | ({ kind: "tokens" } & AccountTokens)
  /** As core answers while something is missing: a token that is good for making up for it alone. */
  | {
      kind: "verification"
      token: string
      verification: AuthVerificationDTO | undefined
    }
  | { kind: "mfa"; token: string; mfa_challenge: AuthMfaChallengeDTO }

/** Somebody who has shown who they are. */
export type AuthenticatedIdentity = {
  auth_identity: AuthIdentityDTO
  mfa_challenge?: AuthMfaChallengeDTO
}
