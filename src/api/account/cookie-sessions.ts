import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { AccountSessionEndReasons } from "../../modules/account/constants"
import type { TokenClaims } from "../../utils/account/access-token"
import { endAccountSessionsWorkflow } from "../../workflows/account/end-account-sessions"

type Request = MedusaRequest & {
  session: {
    auth_context?: TokenClaims
    regenerate: (done: (error?: unknown) => void) => void
  }
}

/** A cookie that somebody else may have planted does not become a signed-in one. */
export function renewCookie(
  req: Request,
  _res: MedusaResponse,
  next: MedusaNextFunction
): void {
  req.session.regenerate((error?: unknown) => next(error))
}

/** Logging out of the cookie ends its session, and the token it was made from. */
export async function endCookieSession(
  req: Request,
  _res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  const sid = req.session.auth_context?.sid
  if (sid) {
    await endAccountSessionsWorkflow(req.scope).run({
      input: { session_id: sid, reason: AccountSessionEndReasons.LOGOUT },
    })
  }
  next()
}
