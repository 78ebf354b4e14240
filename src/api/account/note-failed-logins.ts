import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { SecurityEventKinds } from "../../modules/account/constants"
import { clientOf } from "../../utils/account/current-session"
import { recordSecurityEvent } from "../../utils/account/record-security-event"

const KINDS: Record<number, string> = {
  401: SecurityEventKinds.LOGIN_FAILED,
  403: SecurityEventKinds.LOGIN_REFUSED,
}

/** Notes logins that were wrong, or right and refused. */
export function noteFailedLogins(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): void {
  const client = clientOf(req)
  const { email } = (req.body ?? {}) as { email?: unknown }
  res.once("finish", () => {
    const kind = KINDS[res.statusCode]
    if (kind && typeof email === "string") {
      void recordSecurityEvent(req.scope, {
        kind,
        actor_type:
          req.path.split("/")[1] === "auth" ? actorOf(req) : "customer",
        email: email.trim().slice(0, 254),
        ...client,
      })
    }
  })
  next()
}

/** The kind of person that a request under `/auth/:actor/:provider` is about. */
function actorOf(req: MedusaRequest): string {
  return req.path.split("/")[2].slice(0, 50)
}
