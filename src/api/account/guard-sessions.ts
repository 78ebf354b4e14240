import {
  type AuthContext,
  authenticate,
  getAuthContextFromJwtToken,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ACCOUNT_MODULE } from "../../modules/account/constants"
import type AccountModuleService from "../../modules/account/service"
import {
  authenticates,
  bearerToken,
  readClaims,
  type TokenClaims,
} from "../../utils/account/access-token"

type Request = MedusaRequest & {
  auth_context?: AuthContext & TokenClaims
  session?: { auth_context?: TokenClaims; cookie?: { originalMaxAge?: number } }
}

const authenticateAdmin = authenticate("user", ["bearer", "session", "api-key"])
const authenticateCustomer = authenticate("customer", ["session", "bearer"], {
  allowUnauthenticated: true,
})

/**
 * Takes tokens and cookies of sessions that have ended out of the request, before
 * any route looks at them: they count as much as expired ones. Core has looked
 * already at those of `/admin` and `/store`, so it looks again.
 */
export async function guardSessions(
  req: Request,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const cookie = req.session?.auth_context
  const token = bearerToken(req.headers.authorization)
  const bearer = token === undefined ? undefined : readClaims(token)
  if (!cookie && !bearer) {
    next()
    return
  }
  const account = req.scope.resolve<AccountModuleService>(ACCOUNT_MODULE)
  let refused = false
  if (cookie && !(await isAlive(account, cookie, cookieSeconds(req)))) {
    delete req.session?.auth_context
    refused = true
  }
  if (
    bearer &&
    authenticates(bearer) &&
    (isKnown(account, bearer) || isGenuine(req, bearer)) &&
    !(await isAlive(account, bearer))
  ) {
    delete req.headers.authorization
    refused = true
  }
  if (!refused || !req.auth_context) {
    next()
    return
  }
  delete req.auth_context
  const again = /^\/admin(\/|$)/i.test(req.path)
    ? authenticateAdmin
    : authenticateCustomer
  await again(req, res, next)
}

async function isAlive(
  account: AccountModuleService,
  { sid }: TokenClaims,
  extendSeconds = 0
): Promise<boolean> {
  return sid
    ? account.live.isLive(sid, extendSeconds)
    : account.options.allowTokensWithoutSession
}

function isKnown(account: AccountModuleService, { sid }: TokenClaims): boolean {
  return !sid || account.live.isKnown(sid)
}

/** Whether core would take the token: nobody makes the database look for sessions they invented. */
function isGenuine(req: Request, claims: TokenClaims): boolean {
  if (req.auth_context?.sid === claims.sid) {
    return true
  }
  const { http } = req.scope.resolve(
    ContainerRegistrationKeys.CONFIG_MODULE
  ).projectConfig
  return Boolean(
    getAuthContextFromJwtToken(
      req.headers.authorization,
      http.jwtSecret as string,
      ["bearer"],
      ["*"],
      http.jwtPublicKey,
      http.jwtVerifyOptions ?? http.jwtOptions
    )
  )
}

/** A cookie that is in use keeps its session alive for as long as the browser keeps the cookie. */
function cookieSeconds({ session }: Request): number {
  return (session?.cookie?.originalMaxAge ?? 0) / 1000
}
