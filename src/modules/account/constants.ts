/** Registration name of the module; the plain word a host may already use. */
export const ACCOUNT_MODULE = "shopAccount"

/** Who a session can belong to: a shopper, or a person of the admin. */
export const ACCOUNT_ACTORS = ["customer", "user"] as const
export type AccountActor = (typeof ACCOUNT_ACTORS)[number]

/** Why a session ended; a host may add its own words. */
export const AccountSessionEndReasons = {
  LOGOUT: "logout",
  LOGOUT_ALL: "logout-all",
  /** The customer ended it from the list of sessions. */
  REVOKED: "revoked",
  /** A spent refresh token was presented again. */
  REFRESH_TOKEN_REUSED: "refresh-token-reused",
  PASSWORD_CHANGED: "password-changed",
  PASSWORD_RESET: "password-reset",
  EMAIL_CHANGED: "email-changed",
  SUSPENDED: "suspended",
  ERASED: "erased",
  ROLES_CHANGED: "roles-changed",
  /** A registration that nobody finished gave way to another. */
  ABANDONED: "abandoned",
  /** What it was begun for failed. */
  ROLLED_BACK: "rolled-back",
} as const

/** What the list of security events tells; features of a host may add their own words. */
export const SecurityEventKinds = {
  REGISTERED: "registered",
  LOGIN: "login",
  LOGIN_FAILED: "login-failed",
  LOGIN_REFUSED: "login-refused",
  LOGIN_THROTTLED: "login-throttled",
  SESSIONS_ENDED: "sessions-ended",
  REFRESH_TOKEN_REUSED: "refresh-token-reused",
  PASSWORD_CHANGED: "password-changed",
  PASSWORD_RESET_REQUESTED: "password-reset-requested",
  PASSWORD_RESET: "password-reset",
  EMAIL_VERIFIED: "email-verified",
  EMAIL_CHANGE_REQUESTED: "email-change-requested",
  EMAIL_CHANGED: "email-changed",
  SUSPENDED: "suspended",
  REINSTATED: "reinstated",
  EXPORTED: "exported",
  ERASED: "erased",
  ROLES_CHANGED: "roles-changed",
} as const

/** Emitted after the act. */
export const AccountWorkflowEvents = {
  /** Payload: `{ ids, actor_type, actor_id, reason }` of the sessions that ended; one event an actor. */
  SESSIONS_ENDED: "account.sessions-ended",
} as const

/** Table in the shape that rate-limiter-flexible's PostgreSQL store reads and writes. */
export const ACCOUNT_THROTTLE_TABLE = "account_throttle"
