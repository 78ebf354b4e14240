import type {
  AuthContext,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  ACCOUNT_MODULE,
  SecurityEventKinds,
} from "../../modules/account/constants"
import type AccountModuleService from "../../modules/account/service"
import {
  authenticates,
  lifetimeOf,
  readClaims,
  type TokenClaims,
  tokenOfSession,
} from "../../utils/account/access-token"
import { clientOf } from "../../utils/account/current-session"
import { recordSecurityEvent } from "../../utils/account/record-security-event"

type Request = MedusaRequest & { auth_context?: AuthContext & TokenClaims }
type WithToken = { token: string }

/**
 * Lets every token that core's `/auth` routes answer belong to a session: the one
 * of the token or cookie that asked for it, else a new one.
 */
export function bindTokens(
  req: Request,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  const answer = res.json.bind(res)
  res.json = (body: unknown) => {
    const claims = hasToken(body) ? readClaims(body.token) : undefined
    if (!claims || !authenticates(claims) || claims.sid) {
      return answer(body)
    }
    res.json = answer
    bind(req, claims)
      .then((token) => answer({ ...(body as WithToken), token }))
      .catch(next)
    return res
  }
  next()
}

async function bind(req: Request, claims: TokenClaims): Promise<string> {
  const { http } = req.scope.resolve(
    ContainerRegistrationKeys.CONFIG_MODULE
  ).projectConfig
  const account = req.scope.resolve<AccountModuleService>(ACCOUNT_MODULE)
  const asking = req.auth_context
  const lifetime = lifetimeOf(claims)
  if (asking?.sid) {
    // A short-lived token is not changed for one that lives longer.
    const seconds = Math.min(lifetime, lifetimeOf(asking) || lifetime)
    const { sid } = asking
    await account.joinSession({ id: sid, actor_id: claims.actor_id, seconds })
    return tokenOfSession(claims, { sid, seconds }, http)
  }
  const sid = await account.openSession({
    actor_type: claims.actor_type ?? "",
    actor_id: claims.actor_id,
    auth_identity_id: claims.auth_identity_id ?? "",
    auth_provider: claims.auth_provider,
    seconds: lifetime,
    ...clientOf(req),
  })
  await recordSecurityEvent(req.scope, {
    kind: /\/register\/?$/i.test(req.path)
      ? SecurityEventKinds.REGISTERED
      : SecurityEventKinds.LOGIN,
    actor_type: claims.actor_type,
    actor_id: claims.actor_id || null,
    email: emailOf(req),
    ...clientOf(req),
    details: { session_id: sid },
  })
  return tokenOfSession(claims, { sid, seconds: lifetime }, http)
}

function emailOf(req: Request): string | null {
  const { email } = (req.body ?? {}) as { email?: unknown }
  return typeof email === "string" ? email : null
}

function hasToken(body: unknown): body is WithToken {
  return (
    typeof body === "object" &&
    body !== null &&
    typeof (body as WithToken).token === "string"
  )
}
