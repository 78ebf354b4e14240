import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { CookieOptions } from "express"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { AccountSessionEndReasons } from "../../modules/account/constants"
import type { TokenClaims } from "../../utils/account/access-token"
import { endAccountSessionsWorkflow } from "../../workflows/account/end-account-sessions"

type Done = (done: (error?: unknown) => void) => void
type CookieSession = {
  auth_context?: TokenClaims
  regenerate: Done
  destroy: Done
}

/** An answer of any body. */
type CookieAnswer = {
  clearCookie: (name: string, options?: CookieOptions) => unknown
}

function cookieSessionOf(req: MedusaRequest): CookieSession {
  return (req as unknown as { session: CookieSession }).session
}

/** A cookie that somebody else may have planted does not become a signed-in one. */
export function renewCookie(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void {
  cookieSessionOf(req).regenerate((error) => next(error))
}

/** Logging out of the cookie ends its session, and the token it was made from. */
export async function endCookieSession(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const sid = cookieSessionOf(req).auth_context?.sid
  if (sid) {
    await endAccountSessionsWorkflow(req.scope).run({
      input: { session_id: sid, reason: AccountSessionEndReasons.LOGOUT },
    })
  }
  next()
}

/** Makes the browser forget the cookie, and the server what it stood for. */
export async function dropCookie(
  req: MedusaRequest,
  res: CookieAnswer
): Promise<void> {
  const session = cookieSessionOf(req)
  if (!session.auth_context) {
    return
  }
  const { sessionOptions, cookieOptions } = req.scope.resolve(
    ContainerRegistrationKeys.CONFIG_MODULE
  ).projectConfig
  await new Promise<void>((resolve, reject) =>
    session.destroy((error) => (error ? reject(error) : resolve()))
  )
  res.clearCookie(sessionOptions?.name ?? "connect.sid", cookieOptions)
}
