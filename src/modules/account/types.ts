import type { InferTypeOf } from "@medusajs/framework/types"
import type { AccountEmailChange } from "./models/account-email-change"
import type { AccountErasure } from "./models/account-erasure"
import type { AccountSecurityEvent } from "./models/account-security-event"
import type { AccountSession } from "./models/account-session"
import type { AccountStatus } from "./models/account-status"

export type AccountSessionDTO = Omit<
  InferTypeOf<typeof AccountSession>,
  "refresh_tokens"
>
export type AccountSecurityEventDTO = InferTypeOf<typeof AccountSecurityEvent>
export type AccountStatusDTO = InferTypeOf<typeof AccountStatus>
export type AccountErasureDTO = Omit<
  InferTypeOf<typeof AccountErasure>,
  "emails"
> & { emails: string[] }
export type AccountEmailChangeDTO = InferTypeOf<typeof AccountEmailChange>

/** A log-in, and the device it came from. */
export type OpenAccountSessionDTO = {
  actor_type: string
  /** Empty between registering an email and making its customer. */
  actor_id?: string | null
  auth_identity_id: string
  auth_provider?: string | null
  user_agent?: string | null
  ip?: string | null
  /** How long it lasts when nothing lengthens it. */
  seconds: number
}

/** Whom a session belongs to. */
export type AccountSessionOwner = {
  id: string
  actor_type: string
  actor_id: string | null
  auth_identity_id: string
  auth_provider: string | null
}

export type RotateRefreshTokenDTO = {
  token: string
  ip?: string | null
  user_agent?: string | null
  /** How long the next one is good for. */
  seconds: number
  /** How long the same client may repeat the request. */
  graceSeconds: number
}

/** What became of a refresh token that was presented. */
export type RefreshedAccountSession =
  | {
      outcome: "refreshed"
      session: AccountSessionOwner
      refresh_token: string
    }
  /** It was spent before: somebody else has it too. */
  | { outcome: "reused"; session: AccountSessionOwner }
  /** Unknown, too old, or of a session that is over. */
  | { outcome: "refused" }

export type JoinAccountSessionDTO = {
  id: string
  actor_id?: string | null
  /** How long it must last from now at least. */
  seconds: number
}

/** Which sessions end: those of all that is given together. At least one of the ids is needed. */
export type EndAccountSessionsDTO = {
  session_id?: string
  /** Needed with `actor_id`. */
  actor_type?: string
  actor_id?: string
  /** Sessions of any of these identities end as well as the actor's. */
  auth_identity_id?: string | string[]
  /** The one that stays: the session that asks. */
  except_session_id?: string
  /** One of `AccountSessionEndReasons`, or a host's own word. */
  reason: string
}

/** A session that has just ended. */
export type EndedAccountSession = {
  id: string
  actor_type: string
  actor_id: string | null
  auth_identity_id: string
}

export type RecordSecurityEventDTO = {
  /** One of `SecurityEventKinds`, or a host's own word. */
  kind: string
  actor_type?: string | null
  actor_id?: string | null
  /** Kept in lower case. */
  email?: string | null
  ip?: string | null
  user_agent?: string | null
  details?: Record<string, unknown> | null
}

export type SuspendAccountDTO = {
  customer_id: string
  /** For the admins; the customer is not told. */
  reason?: string | null
  /** The admin who did it. */
  suspended_by?: string | null
}

/** That a customer may not log in, since when, and why. */
export type AccountSuspension = {
  suspended_at: Date
  reason: string | null
  suspended_by: string | null
}
