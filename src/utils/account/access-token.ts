import type { ConfigModule } from "@medusajs/framework/types"
import { generateJwtToken } from "@medusajs/framework/utils"

type HttpConfig = ConfigModule["projectConfig"]["http"]

/** What a token of Medusa says, and the session it belongs to. */
export type TokenClaims = Record<string, unknown> & {
  actor_id?: string
  actor_type?: string
  auth_identity_id?: string
  auth_provider?: string
  /** Session of ours. */
  sid?: string
  /** Seconds since 1970. */
  iat?: number
  exp?: number
}

/** Spelled as core reads the header, so that both see the same token. */
const AUTHORIZATION = /(\S+)\s+(\S+)/

/** The bearer token of an `Authorization` header. */
export function bearerToken(header: string | undefined): string | undefined {
  const [, scheme, token] = header?.match(AUTHORIZATION) ?? []
  return scheme?.toLowerCase() === "bearer" ? token : undefined
}

/**
 * What a token says of itself. Its signature is not checked: this decides which
 * tokens to refuse, and core checks those that are left.
 */
export function readClaims(token: string): TokenClaims | undefined {
  try {
    const claims: unknown = JSON.parse(
      Buffer.from(token.split(".")[1], "base64url").toString()
    )
    return typeof claims === "object" && claims !== null
      ? (claims as TokenClaims)
      : undefined
  } catch {
    return undefined
  }
}

/** Whether these claims sign somebody in; the token of a reset mail, for one, does not. */
export function authenticates(claims: TokenClaims): boolean {
  return Boolean(claims.actor_id || claims.auth_identity_id)
}

/** Seconds between a token's making and its end. */
export function lifetimeOf({ exp, iat }: TokenClaims): number {
  return exp === undefined ? 0 : exp - (iat ?? Math.floor(Date.now() / 1000))
}

/** Claims that the host's JWT options write, each under the option's name. */
const CLAIM_OF_OPTION = {
  issuer: "iss",
  audience: "aud",
  subject: "sub",
  jwtid: "jti",
  notBefore: "nbf",
} as const

/**
 * The same token, belonging to a session and lasting so many seconds, signed as
 * core signs.
 */
export function tokenOfSession(
  claims: TokenClaims,
  { sid, seconds }: { sid: string; seconds: number },
  http: HttpConfig
): string {
  const { exp: _, ...payload } = claims
  const options = http.jwtOptions ?? {}
  for (const [option, claim] of Object.entries(CLAIM_OF_OPTION)) {
    if (option in options) {
      delete payload[claim]
    }
  }
  return generateJwtToken(
    { ...payload, sid },
    {
      secret: http.jwtSecret,
      expiresIn: seconds,
      jwtOptions: options,
    }
  )
}
